using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ModelDsl.CodeFixes;
using ModelDsl.Generators.Analyzers;

namespace ModelDsl.Generators.Tests;

/// <summary>What the editor offers, with Roslyn's own test kit.</summary>
public class CodeFixTests
{
    private const string Usings = "using ModelDsl;\n\n";

    private sealed class FixTest<TFix> : CSharpCodeFixTest<ModelAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public FixTest(string before, string after)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Compiler.References);
            FixedState.AdditionalReferences.AddRange(Compiler.References);
            CompilerDiagnostics = CompilerDiagnostics.None;            // the generator is not part of this kit's compilation
            (TestCode, FixedCode) = (before, after);
        }
    }

    private static Task Flatten(string before, string after) => new FixTest<RepairFix>(Net(before), Net(after)).RunAsync();

    private static string Net(string stages) => Usings + $$"""
        [Model]
        public partial class Net
        {
            [Input(3, 8, 8)]
            public partial Layer Image { get; }

        {{stages}}
        }
        """;

    [Fact]
    public Task Puts_Flatten_in_front_of_Linear() => Flatten(
        "    [Conv2d(4, 3), {|MDL1012:Linear(10)|}]\n    public partial Layer Kind { get; }",
        "    [Conv2d(4, 3), Flatten, Linear(10)]\n    public partial Layer Kind { get; }");

    [Fact]
    public Task Puts_Flatten_into_a_list_of_its_own() => Flatten(
        "    [Conv2d(4, 3)]\n    [{|MDL1012:Linear(10)|}] // the head\n    public partial Layer Kind { get; }",
        "    [Conv2d(4, 3)]\n    [Flatten]\n    [Linear(10)] // the head\n    public partial Layer Kind { get; }");

    [Theory]
    [InlineData("[Conv2d(4, 3),\n     {|MDL1012:Linear(10)|}]", "[Conv2d(4, 3),\n     Flatten,\n     Linear(10)]")]
    [InlineData("[Conv2d(4, 3)]\n    [ReLU, /* head */ {|MDL1012:Linear(10)|}]", "[Conv2d(4, 3)]\n    [ReLU, /* head */ Flatten, Linear(10)]")]
    [InlineData("[\n\t\tConv2d(4, 3), // the stem\n\t\t{|MDL1012:Linear(10)|} // the head\n\t]", "[\n\t\tConv2d(4, 3), // the stem\n\t\tFlatten,\n\t\tLinear(10) // the head\n\t]")]
    [InlineData("[property: ModelDsl.Conv2d(4, 3)]\n    [property: {|MDL1012:ModelDsl.Linear(10)|}]", "[property: ModelDsl.Conv2d(4, 3)]\n    [property: ModelDsl.Flatten]\n    [property: ModelDsl.Linear(10)]")]
    public Task Keeps_to_the_layout(string before, string after) => Flatten($"    {before}\n    public partial Layer Kind {{ get; }}", $"    {after}\n    public partial Layer Kind {{ get; }}");

    [Fact]
    public Task Stays_on_the_line_of_the_property() => Flatten("    [Conv2d(4, 3)] [{|MDL1012:Linear(10)|}] public partial Layer Kind { get; }", "    [Conv2d(4, 3)] [Flatten, Linear(10)] public partial Layer Kind { get; }");

    [Fact]
    public Task Keeps_the_line_breaks_of_the_file() => new FixTest<RepairFix>(
        Net("    [Conv2d(4, 3)]\n    [{|MDL1012:Linear(10)|}]\n    public partial Layer Kind { get; }").ReplaceLineEndings("\r\n"),
        Net("    [Conv2d(4, 3)]\n    [Flatten]\n    [Linear(10)]\n    public partial Layer Kind { get; }").ReplaceLineEndings("\r\n")).RunAsync();

    /// <summary>The kit repairs one by one, then all in the document, the project and the solution, and wants the same of each.</summary>
    [Fact]
    public Task Repairs_all_at_once() => Flatten(
        "    [Conv2d(4, 3)]\n    public partial Layer Stem { get; }\n\n    [{|MDL1012:Linear(10)|}]\n    public partial Layer A { get; }\n\n    [From(nameof(Stem)), {|MDL1012:Linear(12)|}]\n    public partial Layer B { get; }\n\n    [From(nameof(Stem)), ReLU, {|MDL1012:Linear(12)|}]\n    public partial Layer C { get; }",
        "    [Conv2d(4, 3)]\n    public partial Layer Stem { get; }\n\n    [Flatten, Linear(10)]\n    public partial Layer A { get; }\n\n    [From(nameof(Stem)), Flatten, Linear(12)]\n    public partial Layer B { get; }\n\n    [From(nameof(Stem)), ReLU, Flatten, Linear(12)]\n    public partial Layer C { get; }");

    [Fact]
    public Task Makes_a_class_partial_and_those_around_it() => new FixTest<MakePartialFix>(
        Usings + "public class Outer\n{\n    [Model]\n    public sealed class {|MDL0001:Net|}\n    {\n    }\n}\n",
        Usings + "public partial class Outer\n{\n    [Model]\n    public sealed partial class {|MDL0012:Net|}\n    {\n    }\n}\n").RunAsync();

    [Fact]
    public Task Makes_a_class_without_modifiers_partial() => new FixTest<MakePartialFix>(
        Usings + "[Model]\nclass {|MDL0001:Net|}\n{\n}\n",
        Usings + "[Model]\npartial class {|MDL0012:Net|}\n{\n}\n").RunAsync();

    [Theory]
    [InlineData("public Layer {|MDL0002:Image|} => null!;")]
    [InlineData("public Layer {|MDL0002:Image|} { get; set; }")]
    [InlineData("public Layer {|MDL0002:Image|} { get; } = null!;")]
    public Task Makes_a_stage_partial(string property) => new FixTest<MakePartialFix>(
        Usings + $"[Model]\npublic partial class Net\n{{\n    /// <summary>Grey.</summary>\n    [Input(3, 8, 8)]\n    {property}\n}}\n",
        Usings + "[Model]\npublic partial class Net\n{\n    /// <summary>Grey.</summary>\n    [Input(3, 8, 8)]\n    public partial Layer Image { get; }\n}\n").RunAsync();

    [Fact]
    public Task Makes_a_hyperparameter_partial()
    {
        const string rest = "\n\n    [Input(4)]\n    public partial Layer X { get; }\n\n    [Linear(nameof(Width))]\n    public partial Layer Y { get; }\n}\n";
        return new FixTest<MakePartialFix>(
            Usings + "[Model]\npublic partial class Net\n{\n    [Range(1, 4)]\n    public int {|MDL0002:Width|} { get; init; }" + rest,
            Usings + "[Model]\npublic partial class Net\n{\n    [Range(1, 4)]\n    public partial int Width { get; }" + rest).RunAsync();
    }
}
