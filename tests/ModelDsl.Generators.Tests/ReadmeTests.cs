using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelDsl.Generators.Tests;

/// <summary>What the README shows is true: its class is the sample's and compiles, its program does, and its mistake gives the error that it prints.</summary>
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

    [Fact]
    public void Its_mistake_gives_its_error()
    {
        var result = Compiler.Run(Code[0].Replace("[Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, Skip", "[Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm, Skip", StringComparison.Ordinal));
        var error = Assert.Single(result.Reported);
        Assert.Contains($"error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}\n", Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Empty(result.Wrong);
    }
}
