namespace ModelDsl.Generators.Tests;

/// <summary>Valid models: nothing may be said about them but the few suggestions that a valid model can get, and nothing may be wrong with their code.</summary>
public class CorpusTests
{
    private static readonly string[] Suggestions = ["MDL9002", "MDL9003", "MDL9004", "MDL9006", "MDL9007"];

    public static TheoryData<string> Files => [.. Repository.Models.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Is_silent(string file)
    {
        string[] sources = [Repository.Models[file], .. Needs(file)];
        var result = Compiler.Run(sources);
        Assert.Empty(result.Reported.Where(diagnostic => !Suggestions.Contains(diagnostic.Id)).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(result.Wrong.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>The package's test compiles them side by side, so no two may declare the same class.</summary>
    [Fact]
    public void Names_are_used_once() =>
        Assert.Empty(Repository.Models.SelectMany(model => System.Text.RegularExpressions.Regex.Matches(model.Value, @"^public (partial|sealed) class (\w+)", System.Text.RegularExpressions.RegexOptions.Multiline).Select(match => match.Groups[2].Value)).GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));

    // Files that build on another's blocks.
    private static IEnumerable<string> Needs(string file) => file == "FineTune" ? [Repository.Models["ResNet"]] : [];
}
