using static VerifyXunit.Verifier;

namespace ModelDsl.Generators.Tests;

/// <summary>The generated code of every sample, as a person has read it.</summary>
public class SnapshotTests
{
    [Theory]
    [InlineData("Digits")]
    [InlineData("Diabetes")]
    public async Task Samples(string sample)
    {
        var result = Compiler.Run(Repository.Models[sample + "Net"]);
        Assert.Empty(result.Wrong);
        await Verify(result.Source($"Samples.{sample}Net.g.cs"), "cs").UseDirectory("Snapshots").UseFileName(sample + "Net");
    }

    /// <summary>Blocks, conditions, repetitions, merges, several inputs and heads: the corpus as it comes out.</summary>
    [Theory]
    [InlineData("InvertedResidual", "Examples.MobileBlock.g.cs")]
    [InlineData("TwoInputsTwoHeads", "Examples.HouseNet.g.cs")]
    public async Task Corpus(string file, string source)
    {
        var result = Compiler.Run(Repository.Models[file]);
        await Verify(result.Source(source), "cs").UseDirectory("Snapshots").UseFileName(source.Replace(".g.cs", ""));
    }

    [Fact]
    public void The_code_of_the_digits_model_is_short_and_its_methods_too()
    {
        string[] lines = Compiler.Run(Repository.Models["DigitsNet"]).Source("Samples.DigitsNet.g.cs").TrimEnd().Split('\n');
        Assert.True(lines.Length < 300, $"{lines.Length} lines");
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(string.Join('\n', lines), Compiler.Options);
        foreach (var method in tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseMethodDeclarationSyntax>())
            Assert.True(method.GetText().Lines.Count <= 40, method.ToString());
    }
}
