using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Generators.Analyzers;

namespace ModelDsl.Generators.Tests;

/// <summary>Compiles source text with the generator and the analyzer, as a build does.</summary>
internal static class Compiler
{
    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(Path.Combine(Repository.Runtime, "ModelDsl.dll")),
        MetadataReference.CreateFromFile(Path.Combine(Repository.Runtime, "ModelDsl.Language.dll")),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "TorchSharp.dll")),
    ];

    /// <summary>An assembly with blocks that are wrong in ways that only another assembly sees: the cases of the rules may use it.</summary>
    public static readonly MetadataReference Elsewhere = Image(Library("Elsewhere", References, Repository.Read("tests", "ModelDsl.Generators.Tests", "Rules", "Library", "Elsewhere.cs")));

    public sealed record Result(GeneratorRunResult Generated, Compilation Compilation, ImmutableArray<Diagnostic> Compile, ImmutableArray<Diagnostic> Reported)
    {
        /// <summary>Warnings and errors of the compiler, wherever they are.</summary>
        public IEnumerable<Diagnostic> Wrong => Compile.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        public string Source(string name) => Generated.GeneratedSources.Single(source => source.HintName == name).SourceText.ToString();
    }

    public static CSharpCompilation Compilation(IEnumerable<string> sources, NullableContextOptions nullable = NullableContextOptions.Enable, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("Consumer", sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), Options, $"File{i}.cs")), References,
            new CSharpCompilationOptions(kind, nullableContextOptions: nullable, specificDiagnosticOptions: [new("CS1591", ReportDiagnostic.Suppress), new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]));

    /// <summary>The cases of the rules, beside the assembly that they may use.</summary>
    public static CSharpCompilation CaseCompilation(string source) => Compilation([source]).AddReferences(Elsewhere);

    /// <summary>Another assembly, with what the generator writes for it.</summary>
    public static Compilation Library(string name, IEnumerable<MetadataReference> references, params string[] sources)
    {
        var compilation = Compilation(sources).WithAssemblyName(name).WithReferences(references);
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }

    /// <summary>A compilation as its built file.</summary>
    public static MetadataReference Image(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: Options, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The same with what is generated.</summary>
    public static Compilation Generated(Compilation compilation)
    {
        Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }

    public static Result Run(params string[] sources) => Run(Compilation(sources));

    public static Result Run(CSharpCompilation compilation, string? record = null)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out var fromGenerator);
        Assert.Empty(fromGenerator);
        var generated = driver.GetRunResult().Results.Single();
        Assert.Null(generated.Exception);
        AssertCached(driver, compilation);
        return new Result(generated, output, output.GetDiagnostics(), Analyze(output, record));
    }

    /// <summary>What the analyzer says, beside a record of keys if there is one; it must not throw.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation, string? record = null) =>
        compilation.WithAnalyzers([new ModelAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions(Beside(record)), OnAnalyzerException, concurrentAnalysis: false, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>The additional files of a project with this record of keys.</summary>
    public static ImmutableArray<AdditionalText> Beside(string? record) => record is null ? [] : [new InMemory(Language.Graph.KeyRecord.FileName, record)];

    private sealed class InMemory(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, System.Text.Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    // Whatever is tested, typing elsewhere writes nothing anew.
    private static void AssertCached(GeneratorDriver driver, CSharpCompilation compilation)
    {
        var elsewhere = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class TypedElsewhere;", Options, "Elsewhere.cs"));
        var again = driver.RunGenerators(elsewhere).GetRunResult().Results.Single();
        Assert.All(again.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static void OnAnalyzerException(Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) => throw new InvalidOperationException("the analyzer threw", exception);
}
