extern alias compiler;
using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using compiler::ModelDsl.Generators;
using compiler::ModelDsl.Generators.Analyzers;
using compiler::ModelDsl.Generators.Reading;
using compiler::ModelDsl.Language.Graph;
using Inferred = compiler::ModelDsl.Language.Graph.Analysis;

namespace ModelDsl.Tests;

/// <summary>All rows compiled at once, as a user's build would.</summary>
internal static class CompiledRows
{
    private const string Blocks = """
        using ModelDsl;

        [Block]
        public partial class Widened
        {
            [Argument]
            public partial int Factor { get; }

            int Wide => Factor * X.Features;

            [Input]
            public partial Layer X { get; }

            [Linear(nameof(Wide)), Tanh, Linear(8), Skip(nameof(X))]
            public partial Layer Y { get; }
        }

        """;

    private static readonly Lazy<(Assembly Assembly, Compilation Compilation)> Compiled = new(() => Build(Blocks + string.Concat(WordRows.All.Select((row, i) => row.Source(Name(i))))));

    public static string Name(int row) => "Row" + row;

    public static Type Type(int row) => Compiled.Value.Assembly.GetType(Name(row))!;

    /// <summary>What the proofs say of a row.</summary>
    public static Inferred Analysis(int row, Falsification? falsified = null)
    {
        var compilation = Compiled.Value.Compilation;
        Declaration Read(string name) => DeclarationReader.Read(compilation.GetTypeByMetadataName(name)!, default)!;
        return Inference.Run(Read(Name(row)), new Library([Read("Widened")], default, falsified: falsified));
    }

    /// <summary>What the analyzer says of a source text.</summary>
    public static IReadOnlyList<Diagnostic> Reported(string source)
    {
        var compilation = Compile(Blocks + source, out _);
        return Said(compilation);
    }

    /// <summary>Compiles and loads a source text.</summary>
    public static (Assembly Assembly, Compilation Compilation) Build(string source)
    {
        var compilation = Compile(source, out var generated);
        var said = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Concat(Said(compilation)).ToArray();
        Assert.True(said.Length == 0, string.Join('\n', said.Select(diagnostic => diagnostic.ToString())));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        return (AssemblyLoadContext.Default.LoadFromStream(image), compilation);
    }

    // What is hidden only offers a light bulb.
    private static Diagnostic[] Said(Compilation compilation) =>
        [.. compilation.WithAnalyzers([new ModelAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)];

    /// <summary>A source text with what is generated for it.</summary>
    public static Compilation Compile(string source, out GeneratorRunResult generated)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create("Rows" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source.StartsWith("using", StringComparison.Ordinal) ? source : "using ModelDsl;\n" + source, options)],
            [.. Net100.References.All, .. new[] { typeof(Layer), typeof(RangeAttribute), typeof(TorchSharp.torch) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress)]));
        var driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        generated = driver.GetRunResult().Results.Single();
        return output;
    }
}
