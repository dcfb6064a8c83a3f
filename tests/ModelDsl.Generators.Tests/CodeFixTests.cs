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
        "    [Conv2d(4, 3)]\n    public partial Layer Stem { get; }\n\n    [{|MDL1012:Linear(10)|}, Output]\n    public partial Layer A { get; }\n\n    [From(nameof(Stem)), {|MDL1012:Linear(12)|}, Output]\n    public partial Layer B { get; }\n\n    [From(nameof(Stem)), ReLU, {|MDL1012:Linear(12)|}, Output]\n    public partial Layer C { get; }",
        "    [Conv2d(4, 3)]\n    public partial Layer Stem { get; }\n\n    [Flatten, Linear(10), Output]\n    public partial Layer A { get; }\n\n    [From(nameof(Stem)), Flatten, Linear(12), Output]\n    public partial Layer B { get; }\n\n    [From(nameof(Stem)), ReLU, Flatten, Linear(12), Output]\n    public partial Layer C { get; }");

    /// <summary>What two repairs share is written once, and what is next to each other is written side by side.</summary>
    [Fact]
    public Task Repairs_what_is_next_to_each_other() => new FixTest<RepairFix>(
        Net("    [Conv2d({|MDL0004:\"Widht\"|}, {|MDL0004:\"Kernl\"|})]\n    public partial Layer Kind { get; }\n\n    [Range(1, 4, Default = 2)]\n    public partial int Width { get; }\n\n    [Range(1, 4, Default = 2)]\n    public partial int Kernel { get; }\n"),
        Net("    [Conv2d(nameof(Width), nameof(Kernel))]\n    public partial Layer Kind { get; }\n\n    [Range(1, 4, Default = 2)]\n    public partial int Width { get; }\n\n    [Range(1, 4, Default = 2)]\n    public partial int Kernel { get; }\n")).RunAsync();

    /// <summary>Both take the comma between them, so one waits for the next time.</summary>
    [Fact]
    public Task Puts_off_what_meets_another_repair() => new FixTest<RepairFix>(
        Usings + "[Block]\npublic partial class Half\n{\n    [Input]\n    public partial Layer X { get; }\n\n    [Linear(4)]\n    [{|MDL0018:MSELoss|}, {|MDL0018:L1Loss|}] // both\n    public partial Layer Y { get; }\n}\n",
        Usings + "[Block]\npublic partial class Half\n{\n    [Input]\n    public partial Layer X { get; }\n\n    [Linear(4)]\n    public partial Layer Y { get; }\n}\n")
    {
        NumberOfFixAllIterations = 2,
        NumberOfIncrementalIterations = 2,
    }.RunAsync();

    [Fact]
    public Task Repairs_the_other_part_of_a_class()
    {
        const string stages = "public partial class Net\n{\n    [Input(8)]\n    public partial Layer X { get; }\n\n    [Linear(4), LOSS]\n    public partial Layer Y { get; }\n}\n";
        const string head = Usings + "/// <summary>A net.</summary>\n[Model] // of ours\nPARTpublic partial class Net;\n";
        var test = new FixTest<RepairFix>(head.Replace("PART", "", StringComparison.Ordinal), head.Replace("PART", "[AdamW]\n", StringComparison.Ordinal));
        test.TestState.Sources.Add(Usings + stages.Replace("LOSS", "{|MDL2001:CrossEntropyLoss|}", StringComparison.Ordinal));
        test.FixedState.Sources.Add(Usings + stages.Replace("LOSS", "CrossEntropyLoss", StringComparison.Ordinal));
        return test.RunAsync();
    }

    /// <summary>What is wrong in a block because of its use would be mended at the use, or not at all.</summary>
    [Fact]
    public async Task Offers_nothing_for_what_is_told_at_a_use()
    {
        var document = FixedTests.Document(Usings + "[Block]\npublic partial class Chances\n{\n    [Input]\n    public partial Layer X { get; }\n\n    [Linear(8)]\n    public partial Layer Raw { get; }\n\n    [From(nameof(X)), Softmax, Skip(nameof(Raw))]\n    public partial Layer Y { get; }\n}\n\n"
            + "[Model]\npublic partial class Net\n{\n    [Input(8)]\n    public partial Layer X { get; }\n\n    [Linear(8), Softmax, Use<Chances>]\n    public partial Layer Y { get; }\n}\n");
        var reported = Assert.Single(Compiler.Analyze((await document.Project.GetCompilationAsync())!));
        Assert.Equal("MDL1008", reported.Id);
        Assert.Null(await FixedTests.Offered(document, reported));
    }

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
            Usings + "[Model]\npublic partial class Net\n{\n    [Range(1, 4, Default = 2)]\n    public int {|MDL0002:Width|} { get; init; }" + rest,
            Usings + "[Model]\npublic partial class Net\n{\n    [Range(1, 4, Default = 2)]\n    public partial int Width { get; }" + rest).RunAsync();
    }
}
