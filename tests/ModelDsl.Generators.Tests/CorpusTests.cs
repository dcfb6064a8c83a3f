namespace ModelDsl.Generators.Tests;

/// <summary>Valid models: nothing may be said about them, at any severity, and nothing may be wrong with their code.</summary>
public class CorpusTests
{
    public static TheoryData<string> Files => [.. Repository.Models.Keys.Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Is_silent(string file)
    {
        string[] sources = [Repository.Models[file], .. Needs(file)];
        var result = Compiler.Run(sources);
        Assert.Empty(result.Reported.Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(result.Wrong.Select(diagnostic => diagnostic.ToString()));
    }

    // Files that build on another's blocks.
    private static IEnumerable<string> Needs(string file) => file == "FineTune" ? [Repository.Models["ResNet"]] : [];
}
