using System.Text.RegularExpressions;

namespace ModelDsl.Generators.Tests;

/// <summary>What the README shows is true: its class is the sample's and compiles, its program does, and its mistakes are those of the gallery, with what the compiler says.</summary>
public class ReadmeTests
{
    private static readonly string[] Code = [.. Regex.Matches(Repository.Read("README.md"), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Its_class_is_the_samples() => Assert.Equal(Repository.Read("samples", "Digits", "DigitsNet.cs"), Code[0]);

    [Fact]
    public void Its_program_compiles()
    {
        string program = "using System;\nusing ModelDsl;\nusing Samples;\n\npublic static class Program\n{\n    public static void Main()\n    {\n" + Code[1] + "    }\n}\n";
        var result = Compiler.Run(Code[0], program, Repository.Read("samples", "Digits", "Digits.cs").Replace("using ModelDsl;", "using System;\nusing System.IO;\nusing System.Linq;\nusing ModelDsl;", StringComparison.Ordinal));
        Assert.Empty(result.Wrong.Concat(result.Reported).Select(diagnostic => diagnostic.ToString()));
    }

    [Theory]
    [InlineData("01-A-skip-that-fits-only-one-width")]
    [InlineData("07-Softmax-in-front-of-cross-entropy")]
    [InlineData("17-A-cosine-shorter-than-the-run")]
    public async Task Its_mistakes_are_the_gallerys(string name) => Assert.Contains($"```text\n{(await Mistake.Find(name)).Short}```\n", Repository.Read("README.md"), StringComparison.Ordinal);
}
