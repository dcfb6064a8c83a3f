using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>While someone types, only what has changed is written again; and what is kept between two runs holds no symbols.</summary>
public class CachingTests
{
    private static readonly string Model = Repository.Read("samples", "Digits", "DigitsNet.cs");
    private const string Other = "class Other { }";

    [Theory]
    [InlineData(1, "class Other { }", "class Other { int typing; }", true)]
    [InlineData(0, "public partial class DigitsNet", "/* a comment */ public partial class DigitsNet", true)]
    [InlineData(0, "[Model]", "\n\n[Model]", true)]
    [InlineData(0, "Linear(10)", "Linear(11)", false)]
    [InlineData(0, "BatchSize = 32", "BatchSize = 64", false)]
    [InlineData(0, "Width { get; }", "Size { get; }", false)]
    public void An_edit_elsewhere_writes_nothing(int file, string from, string to, bool isCached)
    {
        var compilation = Compiler.Compilation([Model, Other]);
        var driver = Compiler.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[file];
        var text = tree.GetText();
        int at = text.ToString().IndexOf(from, StringComparison.Ordinal);
        var edited = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, from.Length), to)));
        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited)).GetRunResult().Results.Single();
        foreach (string step in new[] { ModelGenerator.Sources })
            Assert.All(result.TrackedSteps[step].SelectMany(s => s.Outputs), output => Assert.Equal(isCached, output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).ToArray();
        Assert.Equal(isCached, outputs.All(output => output.Reason == IncrementalStepRunReason.Cached));
    }

    /// <summary>A block that a model does not use may change without the model being written again.</summary>
    [Fact]
    public void An_unused_block_does_not_matter()
    {
        const string block = "using ModelDsl; [Block] public partial class Unused { [Input] public partial Layer X { get; } [Linear(4)] public partial Layer Y { get; } }";
        var compilation = Compiler.Compilation([Model, block]);
        var driver = Compiler.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees[1];
        var result = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(block.Replace("Linear(4)", "Linear(5)"), Compiler.Options, "File1.cs"))).GetRunResult().Results.Single();
        var reasons = result.TrackedSteps[ModelGenerator.Sources].SelectMany(step => step.Outputs).Select(output => (((ModelGenerator.Source)output.Value).Name, output.Reason)).ToArray();
        Assert.Contains(reasons, reason => reason.Name == "Samples.DigitsNet.g.cs" && reason.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.Contains(reasons, reason => reason.Name == "Unused.g.cs" && reason.Reason == IncrementalStepRunReason.Modified);
    }

    private const string Block = "namespace Blocks; using ModelDsl; /// <summary>As wide as it was.</summary>\n[Block] public partial class Part { [Input] public partial Layer X { get; } [Linear(4)] public partial Layer Y { get; } }";
    private const string User = "using ModelDsl; [Model] public partial class Net { [Input(2)] public partial Layer X { get; } [Use<Blocks.Part>] public partial Layer Y { get; } }";

    /// <summary>While someone types, a block of another assembly is not read again: what was read is still at hand, the same object.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_block_of_another_assembly_is_read_once(bool isBuilt)
    {
        var library = Compiler.Library("Library", Compiler.References, Block);
        var compilation = Compiler.Compilation([User, Other]).AddReferences(isBuilt ? Compiler.Image(library) : library.ToMetadataReference());
        var driver = Compiler.Driver().RunGenerators(compilation);
        var before = Assert.Single(Referenced(driver));
        var typed = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("class Other { int typing; }", Compiler.Options, "File1.cs"));
        driver = driver.RunGenerators(typed);
        Assert.Same(before, Assert.Single(Referenced(driver)));
        Assert.All(Outputs(driver), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        driver = driver.RunGenerators(typed.ReplaceSyntaxTree(typed.SyntaxTrees[0], CSharpSyntaxTree.ParseText(User.Replace("Input(2)", "Input(3)"), Compiler.Options, "File0.cs")));
        Assert.Same(before, Assert.Single(Referenced(driver)));
        Assert.Contains(Outputs(driver), reason => reason == IncrementalStepRunReason.Modified);
    }

    /// <summary>Another assembly may be built anew without a user's code being written again, unless a block that it uses declares something else.</summary>
    [Theory]
    [InlineData("As wide", "Just as wide", true)]
    [InlineData("Layer Y { get; } }", "Layer Y { get; } } public class More;", true)]
    [InlineData("Linear(4)", "Linear(5)", false)]
    public void Another_assembly_is_built_anew(string from, string to, bool isCached)
    {
        var compilation = Compiler.Compilation([User]);
        var driver = Compiler.Driver().RunGenerators(compilation.AddReferences(Compiler.Image(Compiler.Library("Library", Compiler.References, Block))));
        driver = driver.RunGenerators(compilation.AddReferences(Compiler.Image(Compiler.Library("Library", Compiler.References, Block.Replace(from, to)))));
        Assert.Equal(isCached, Outputs(driver).All(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Contains(isCached ? "[4]" : "[5]", driver.GetRunResult().GeneratedTrees.Single(tree => tree.FilePath.EndsWith("Net.g.cs", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Language.Graph.Declaration> Referenced(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedSteps[ModelGenerator.Units].SelectMany(step => step.Outputs).SelectMany(output => ((ModelGenerator.Unit)output.Value).Blocks);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);

    [Fact]
    public void Nothing_behind_the_boundary_is_a_symbol()
    {
        var library = Compiler.Image(Compiler.Library("Library", Compiler.References, Block));
        var result = Compiler.Run(Compiler.Compilation([.. Repository.Models.Values, User]).AddReferences(library)).Generated;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in new[] { ModelGenerator.Declarations, ModelGenerator.Blocks, ModelGenerator.Units, ModelGenerator.Sources, ModelGenerator.Starts })
            foreach (var output in result.TrackedSteps[step].SelectMany(s => s.Outputs))
                Walk(output.Value, seen);
        Assert.True(seen.Count > 100);
    }

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or AttributeData or Attribute, value.GetType().FullName);
        if (value is IEnumerable items)
            foreach (object? item in items)
                Walk(item, seen);
        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            if (!field.FieldType.IsPrimitive)
                Walk(field.GetValue(value), seen);
    }

    [Fact]
    public void Two_runs_write_the_same()
    {
        string[] sources = [.. Repository.Models.Values];
        var first = Compiler.Run(sources).Generated.GeneratedSources.Select(source => source.SourceText.ToString());
        var second = Compiler.Run(sources).Generated.GeneratedSources.Select(source => source.SourceText.ToString());
        Assert.Equal(first, second);
    }
}
