using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.Generators.Tests;

/// <summary>What an editor shows where the mouse rests: Roslyn's own QuickInfo service over a project with the generator.</summary>
public class HoverTests
{
    private const string Right = """
        using System.Text;
        using ModelDsl;

        /// <summary>Small images.</summary>
        [Model]
        public partial class Net
        {
            /// <summary>How many filters.</summary>
            [Range(16, 128, Step = 16, Default = 64)]
            public partial int Width { get; }

            [Choice(0.0, 0.1)]
            public partial double Drop { get; }

            [Input(3, 32, 32)]
            public partial Layer Image { get; }

            /// <summary>Finds edges; see <see cref="Width"/> and <see cref="StringBuilder"/>.</summary>
            /// <remarks>Nothing more.</remarks>
            [Conv2d(nameof(Width), 3, Padding = 1), ReLU]
            public partial Layer Stem { get; }

            [Use<Down>(128)]
            public partial Layer Body { get; }

            [AdaptiveAvgPool2d(1), Flatten, Dropout(nameof(Drop)), Linear(10)]
            public partial Layer Kind { get; }
        }

        [Block]
        public partial class Down
        {
            /// <summary>Channels that it gives.</summary>
            [Argument]
            public partial int Planes { get; }

            [Input]
            public partial Layer X { get; }

            [Conv2d(nameof(Planes), 3, Stride = 2, Padding = 1, Bias = false)]
            public partial Layer Narrow { get; }

            [BatchNorm, ReLU]
            public partial Layer Norm { get; }
        }

        [Block]
        public partial class Anywhere
        {
            [Input]
            public partial Layer X { get; }

            [Linear(4)]
            public partial Layer Mapped { get; }
        }

        public static class Uses
        {
            public const string Named = nameof(Net.Stem);

            public static int Of(Net model) => model.Stem.Channels;

            public static Net Wide() => new(new Net.Hyperparameters { Width = 96 });
        }
        """;

    private const string Stem = """
        Finds edges; see Net.Width and StringBuilder.

        Conv2d, ReLU
        (N, 3, 32, 32) → (N, Width, 32, 32) · 28 * Width parameters · 27648 * Width MACs
        """;

    private const string Wrong = """
        using ModelDsl;

        [Model]
        public partial class Net
        {
            [Input(3, 8, 8)]
            public partial Layer Image { get; }

            [Conv2d(8, 3), ReLU]
            public partial Layer Stem { get; }

            /// <summary>Too much.</summary>
            [MaxPool2d(2), Conv2d(16, 9), ReLU]
            public partial Layer Body { get; }

            [Flatten, Linear(10)]
            public partial Layer Kind { get; }
        }
        """;

    private static readonly ConcurrentDictionary<string, Document> Documents = new();

    [Theory]
    [InlineData("Layer |Stem", Stem)]
    [InlineData("model.|Stem", Stem)]
    [InlineData("Net.|Stem", Stem)]
    [InlineData("Layer |Body", """
        Use<Down>
        (N, Width, 32, 32) → (N, 128, 16, 16) · 1152 * Width + 256 parameters · 294912 * Width MACs

        Down:
        • Narrow: (N, Width, 32, 32) → (N, 128, 16, 16)
        • Norm: (N, 128, 16, 16) → (N, 128, 16, 16)
        """)]
    [InlineData("Layer |Kind", """
        AdaptiveAvgPool2d, Flatten, Dropout, Linear
        (N, 128, 16, 16) → (N, 10) · 1,290 parameters · 1,280 MACs
        """)]
    [InlineData("Layer |Image", "Input: (N, 3, 32, 32)")]
    [InlineData("Layer |Mapped", """
        Linear
        (N, X.Channels) → (N, 4) · 4 * X.Channels + 4 parameters · 4 * X.Channels MACs
        (N, X.Channels, X.Features) → (N, X.Channels, 4) · 4 * X.Features + 4 parameters · 4 * X.Channels * X.Features MACs
        (N, X.Channels, X.Size(2), X.Size(3)) → (N, X.Channels, X.Size(2), 4) · 4 * X.Size(3) + 4 parameters · 4 * X.Channels * X.Size(2) * X.Size(3) MACs
        (N, X.Channels, X.Size(2), X.Size(3), X.Size(4)) → (N, X.Channels, X.Size(2), X.Size(3), 4) · 4 * X.Size(4) + 4 parameters · 4 * X.Channels * X.Size(2) * X.Size(3) * X.Size(4) MACs
        """)]
    [InlineData("int |Width", """
        How many filters.

        16 to 128 in steps of 16; 64 by default.
        """)]
    [InlineData("{ |Width = 96", """
        How many filters.

        16 to 128 in steps of 16; 64 by default.
        """)]
    [InlineData("double |Drop", "One of 0, 0.1; 0 by default.")]
    [InlineData("int |Planes", """
        Channels that it gives.

        Given by each use.
        """)]
    [InlineData("class |Net", "Small images.")]
    public async Task Shows_the_users_words_and_what_is_inferred(string at, string wanted) => Assert.Equal(wanted, await Documentation(Right, at));

    [Fact]
    public async Task Shows_what_a_model_costs()
    {
        var sections = await Hover(Right, "class |Net");
        // By default 4 * (64 * 32 * 32 + 128 * 16 * 16 + 128 * 16 * 16 + 128 + 128 + 10) bytes: two convolutions and a norm whose activations write over them, a pooling, a dropout, a linear map.
        Assert.Contains("1180 * Width + 1546 parameters · 322560 * Width + 1280 MACs · 525.4 kB of activations by default for one example.", sections, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_a_long_size_is_by_default() => Assert.Equal("""
        Linear
        (N, 128, 16, 16) → (N, 128, 16, 104 by default) · 1,768 parameters by default · 3,407,872 MACs by default
        """, await Documentation(Right.Replace("[AdaptiveAvgPool2d(1), Flatten, Dropout(nameof(Drop)), Linear(10)]", "[Linear(nameof(Units))]", StringComparison.Ordinal)
            .Replace("public partial int Width { get; }", "public partial int Width { get; }\n    int Units => Width % 3 == 0 ? Width / 3 + 7 * Width : Width % 5 == 0 ? Width / 5 + 11 * Width : Width % 7 == 0 ? Width / 7 : Width + 40;", StringComparison.Ordinal), "Layer |Kind"));

    /// <summary>After a mistake a shape is known or it is not shown: what the types of a wrong model are guessed from is nothing to show.</summary>
    [Theory]
    [InlineData("Layer |Stem", """
        Conv2d, ReLU
        (N, 3, 8, 8) → (N, 8, 6, 6) · 224 parameters · 7,776 MACs
        """)]
    [InlineData("Layer |Body", """
        Too much.

        MaxPool2d, Conv2d, ReLU
        (N, 8, 6, 6) → (N, 8, 3, 3) → not known: 'Conv2d' has a mistake.
        """)]
    [InlineData("Layer |Kind", """
        Flatten, Linear
        Not known: what it reads has a mistake.
        """)]
    public async Task Shows_of_a_wrong_model_what_is_known(string at, string wanted) => Assert.Equal(wanted, await Documentation(Wrong, at));

    [Fact]
    public async Task Shows_the_words_of_a_class_that_cannot_be_written() => Assert.Equal("""
        Too much.

        Not known: its class has a mistake.
        """, await Documentation(Wrong.Replace("class Net", "class Net<T>", StringComparison.Ordinal), "Layer |Body"));

    /// <summary>Whatever stands in a comment: what is generated is well-formed, names nothing that is not there, and nothing of it leaves the comment.</summary>
    [Theory]
    [InlineData("/// <summary>Less <than and & more", "Less <than and & more", "CS1570")]
    [InlineData("/// Plain words.", "Plain words.")]
    [InlineData("/** <summary>Of <b>several</b>\n     * lines.</summary> */", "Of several lines.")]
    [InlineData("/// <summary><c>x &lt; 1 &amp;&amp; y</c> &#x2028; int Gone;</summary>", "x < 1 && y int Gone;")]
    [InlineData("/// <summary>Of <see cref=\"Nobody\"/>.</summary>", "Of Nobody.", "CS1574")]
    [InlineData("/// <summary>Of <paramref name=\"width\"/>.</summary><param name=\"width\">None.</param>", "Of width.", "CS1572", "CS1734")]
    [InlineData("/// <remarks>Only this.</remarks>", "")]
    [InlineData("/// <include file=\"nowhere.xml\" path=\"doc\"/>", "", "CS1589")]
    [InlineData("/// <summary></wrong>", "</wrong>", "CS1570")]
    public async Task Takes_any_comment(string comment, string shown, params string[] fromCompiler)
    {
        string source = $$"""
            using ModelDsl;

            [Model]
            public partial class Net
            {
                bool Big => true;

                [Input(8)]
                public partial Layer X { get; }

                {{comment}}
                [Linear(4, When = nameof(Big))]
                [Linear(4)]
                public partial Layer Y { get; }
            }
            """;
        var result = Compiler.Run(source);
        Assert.Equal(["MDL3006"], result.Reported.Select(diagnostic => diagnostic.Id));
        Assert.All(result.Wrong, diagnostic => Assert.StartsWith("File", diagnostic.Location.SourceTree!.FilePath, StringComparison.Ordinal));
        Assert.All(result.Wrong, diagnostic => Assert.Contains(diagnostic.Id, fromCompiler));
        string text = await Documentation(source, "Layer |Y");
        Assert.StartsWith(shown, text, StringComparison.Ordinal);
        Assert.EndsWith("(N, 8) → (N, 4) · 56 parameters · 48 MACs", text, StringComparison.Ordinal);
    }

    // ---- Helpers ------------------------------------------------------------------------------------------------

    private static async Task<string> Documentation(string source, string at) => Section(await Item(source, at), QuickInfoSectionKinds.DocumentationComments);

    private static async Task<string> Hover(string source, string at) => string.Join('\n', (await Item(source, at)).Sections.Select(section => section.Text));

    private static string Section(QuickInfoItem item, string kind) => item.Sections.SingleOrDefault(section => section.Kind == kind)?.Text.Replace("\r\n", "\n", StringComparison.Ordinal) ?? "";

    private static async Task<QuickInfoItem> Item(string source, string at)
    {
        var document = Documents.GetOrAdd(source, Open);
        int position = source.IndexOf(at.Replace("|", "", StringComparison.Ordinal), StringComparison.Ordinal) + at.IndexOf('|', StringComparison.Ordinal);
        return (await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, position))!;
    }

    private static Document Open(string source)
    {
        var workspace = new AdhocWorkspace(MefHostServices.Create(MefHostServices.DefaultAssemblies));
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            parseOptions: Compiler.Options, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: Compiler.References, analyzerReferences: [new AnalyzerFileReference(typeof(ModelGenerator).Assembly.Location, new Loader())]));
        return workspace.AddDocument(project.Id, "File0.cs", SourceText.From(source, System.Text.Encoding.UTF8));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath) => typeof(ModelGenerator).Assembly;
    }
}
