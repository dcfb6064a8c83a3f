using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelDsl.Generators.Tests;

/// <summary>Names, places and settings that generated code must survive.</summary>
public class HostileTests
{
    private const string Body = """
        {
            [Range(4, 8, Default = 4)]
            public partial int Width { get; }

            [Input(1, 8, 8)]
            public partial Layer Image { get; }

            [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
            public partial Layer Stem { get; }

            [AdaptiveAvgPool2d(1), Flatten, Dropout(0.2), Linear(3)]
            [CrossEntropyLoss, Accuracy]
            public partial Layer Digit { get; }
        }
        """;

    private static string Model(string header = "public partial class Net", string body = Body, string usings = "using ModelDsl;\n") => $"{usings}[Model, AdamW]\n{header}\n{body}";

    private static void Silent(params string[] sources)
    {
        var result = Compiler.Run(sources);
        Assert.Empty(result.Wrong.Concat(result.Reported).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_loss_in_a_block_is_told_once()
    {
        var result = Compiler.Run("""
            using ModelDsl;

            [Block]
            public partial class Head
            {
                [Input]
                public partial Layer X { get; }

                [Linear(3), CrossEntropyLoss]
                public partial Layer Y { get; }
            }

            [Model, AdamW]
            public partial class Net
            {
                [Input(9)]
                public partial Layer X { get; }

                [Use<Head>]
                public partial Layer Kind { get; }
            }
            """);
        Assert.Equal("MDL0018", Assert.Single(result.Wrong.Concat(result.Reported)).Id);
    }

    [Theory]
    [InlineData("torch")]
    [InlineData("nn")]
    [InlineData("F")]
    [InlineData("Modules")]
    [InlineData("Tensor")]
    [InlineData("Text")]
    [InlineData("Parts")]
    [InlineData("Checked")]
    [InlineData("Column")]
    [InlineData("TensorTable")]
    [InlineData("Slot")]
    [InlineData("Tally")]
    [InlineData("TrainingRun")]
    [InlineData("Predictions")]
    [InlineData("Dataset")]
    public void A_name_that_generated_code_uses(string name)
    {
        Silent("namespace Mine;\n" + Model(usings: "").Replace("[Model", "using ModelDsl;\n[Model") + $"\npublic class {name} {{ }}");
        Silent($"namespace Mine.{name} {{ public class Inside {{ }} }}", "namespace Mine;\nusing ModelDsl;\n" + Model(usings: ""));
        Silent(Model(body: Body.Replace("Stem", name)));
        Silent(Model(body: Body.Replace("Width", name)));
    }

    [Theory]
    [InlineData("@class")]
    [InlineData("@event")]
    [InlineData("scope")]
    [InlineData("Training")]
    [InlineData("Scope")]
    [InlineData("Run")]
    [InlineData("Batches")]
    [InlineData("I")]
    [InlineData("N")]
    [InlineData("Seed")]
    [InlineData("Optimizer")]
    [InlineData("Epochs")]
    [InlineData("Model")]
    [InlineData("Größe")]
    [InlineData("_private")]
    public void A_stage_of_this_name(string name)
    {
        Silent(Model(body: Body.Replace("Stem", name)));
        Silent(Model(body: Body.Replace("Image", name)));
        Silent(Model(body: Body.Replace("Digit", name)));
        Silent(Model(body: Body.Replace("Width", name)));
    }

    [Fact]
    public void Nested_in_classes_structs_and_interfaces()
    {
        Silent("using ModelDsl; namespace A.B; public static partial class Outer { public partial struct Middle { internal partial interface Inner { [Model, AdamW] public partial class Net " + Body + " } } }");
        Silent("using ModelDsl; public partial record Outer { [Model, AdamW] private protected sealed partial class Net " + Body + " }");
    }

    [Fact]
    public void Two_models_of_one_name() => Silent("using ModelDsl; namespace A { [Model, AdamW] public partial class Net " + Body + " } namespace B { [Model, AdamW] public partial class Net " + Body + " } ");

    [Fact]
    public void Names_that_the_project_imports_everywhere() =>
        Silent(Model("namespace Mine;\n[System.Serializable]\npublic partial class Net", usings: "").Replace("[Model, AdamW]\nnamespace Mine;", "namespace Mine;\nusing ModelDsl;\n[Model, AdamW]"),
            "global using static TorchSharp.torch; global using static TorchSharp.torch.nn; global using F = System.Math; global using Tensor = System.String; global using TorchSharp; global using Other;",
            "namespace Other { public class Parts; public class Checked; public class Layer2; public class Slot; }");

    [Fact]
    public void Windows_line_ends_and_other_cultures()
    {
        string expected = Compiler.Run(Model()).Source("Net.g.cs");
        Assert.DoesNotContain('\r', expected);
        Assert.Equal(expected, Compiler.Run(Model().Replace("\n", "\r\n")).Source("Net.g.cs"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "tr-TR", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Compiler.Run(Model()).Source("Net.g.cs"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Documentation_of_ones_own_is_kept()
    {
        string code = Compiler.Run(Model(body: Body.Replace("[Input(1", "/// <summary>Grey pixels &lt; 16.</summary>\n    [Input(1"))).Source("Net.g.cs");
        Assert.Contains("/// <summary>Grey pixels &lt; 16.\n    /// <para>Input: (N, 1, 8, 8)</para>\n    /// </summary>", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Enable)]
    public void Nullable_contexts(NullableContextOptions nullable)
    {
        var result = Compiler.Run(Compiler.Compilation([Model()], nullable));
        Assert.Empty(result.Wrong);
    }

    [Fact]
    public void Weird_values_of_strings_and_numbers() =>
        Silent(Model("[CSVLogger(\"a\\\"b\\\\c{1}\\n.csv\"), Odd(Letter = '\\'', Single = float.NaN, Half = 0.1f, Large = ulong.MaxValue)]\npublic partial class Net", Body.Replace("Dropout(0.2)", "Dropout(1e-300)"))
            + "\npublic sealed class Odd : Callback { public char Letter { get; set; } public float Single { get; set; } public float Half { get; set; } public ulong Large { get; set; } }");

    /// <summary>Someone types: the source is cut after every token, and nothing throws.</summary>
    [Theory]
    [InlineData("InvertedResidual")]
    [InlineData("TwoInputsTwoHeads")]
    [InlineData("HandWritten")]
    [InlineData("DiabetesNet")]
    public void Cut_after_every_token(string file)
    {
        string text = Repository.Models[file];
        var driver = Compiler.Driver();
        var compilation = Compiler.Compilation([""]);
        foreach (int end in CSharpSyntaxTree.ParseText(text, Compiler.Options).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct())
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text[..end], Compiler.Options, "File0.cs"));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
            var result = driver.GetRunResult().Results.Single();
            Assert.Null(result.Exception);
            Assert.DoesNotContain(result.GeneratedSources, source => source.SourceText.ToString().StartsWith("#error", StringComparison.Ordinal));
            Compiler.Analyze(output);
        }
    }

    /// <summary>A run word that C# itself refuses is told by C#, in the user's own file only.</summary>
    [Theory]
    [InlineData("EarlyStopping(typeof(Accuracy))")]
    [InlineData("CSVLogger")]
    [InlineData("StepLR")]
    public void A_run_word_that_fits_no_constructor(string word)
    {
        var result = Compiler.Run($"using ModelDsl; [Model, AdamW, {word}] public partial class Net {{ [Input(2)] public partial Layer X {{ get; }} [Linear(2), CrossEntropyLoss, Accuracy] public partial Layer Y {{ get; }} }}");
        Assert.NotEmpty(result.Wrong);
        Assert.All(result.Wrong, diagnostic => Assert.StartsWith("File", diagnostic.Location.SourceTree!.FilePath, StringComparison.Ordinal));
    }
}
