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

    private static Task Flatten(string before, string after) => new FixTest<InsertFlattenFix>(Net(before), Net(after)).RunAsync();

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
    public Task Puts_Flatten_first_in_its_own_list() => Flatten(
        "    [Conv2d(4, 3)]\n    [{|MDL1012:Linear(10)|}] // the head\n    public partial Layer Kind { get; }",
        "    [Conv2d(4, 3)]\n    [Flatten, Linear(10)] // the head\n    public partial Layer Kind { get; }");

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
