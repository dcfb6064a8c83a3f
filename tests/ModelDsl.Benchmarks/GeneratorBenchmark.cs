extern alias compiler;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using compiler::ModelDsl.Generators;
using compiler::ModelDsl.Generators.Analyzers;

namespace Benchmarks;

/// <summary>
/// What one keystroke costs: a character is typed into a file beside 100 models of 20 layers, and the generator with its analyzer runs again as an editor would run it. Riok.Mapperly
/// (100 mappers of classes with 20 properties) and System.Text.Json's generator (100 contexts) do the same in the same process, in turns.
/// </summary>
internal static class GeneratorBenchmark
{
    private const int Count = 100, Keystrokes = 40, Rounds = 7;

    public static void Run() => Compete([("ModelDsl", Models(6)), ("Riok.Mapperly", Mapperly()), ("System.Text.Json", Json())]);

    /// <summary>Models of 20 stages against Mapperly.</summary>
    public static void RunStages() => Compete([("ModelDsl", Models(18)), ("Riok.Mapperly", Mapperly())]);

    private static void Compete((string Name, Contestant Of)[] contestants)
    {
        var all = contestants.Select(contestant => (contestant.Name, contestant.Of, Milliseconds: new List<double>())).ToArray();
        foreach (var (name, contestant, _) in all)
            Say($"{name,-17} first run {contestant.First():0} ms");
        for (int round = 0; round < Rounds; round++)
            foreach (var (_, contestant, milliseconds) in all)
                milliseconds.Add(contestant.Type(Keystrokes));
        foreach (var (name, contestant, milliseconds) in all)
            Say($"{name,-17} a keystroke {milliseconds.Order().ElementAt(Rounds / 2),6:0.00} ms, generator {contestant.GeneratorShare:0%}");
        Say($"ModelDsl / Riok.Mapperly {all[0].Milliseconds.Zip(all[1].Milliseconds, (a, b) => a / b).Order().ElementAt(Rounds / 2):0.00}");
    }

    // ---- The sources --------------------------------------------------------------------------------------------

    private static Contestant Models(int stages) => new([.. Enumerable.Range(0, Count).Select(i => $$"""
        using ModelDsl;
        namespace Net{{i}};
        [Model, AdamW, Training(Epochs = 5)]
        public partial class Net
        {
            [Range(16, 64, Step = 16)] public partial int Width { get; }
            [Input(3, 32, 32)] public partial Layer Image { get; }
        {{string.Concat(Enumerable.Range(0, stages).Select(j => $"    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU] public partial Layer Stage{j} {{ get; }}\n"))}}
            [AdaptiveAvgPool2d(1), Flatten, Linear(10)]
            [CrossEntropyLoss, Accuracy] public partial Layer Kind { get; }
        }
        """)], [new ModelGenerator()], [new ModelAnalyzer()]);

    private static string Properties(int i) => string.Concat(Enumerable.Range(0, 20).Select(j => $"public int P{j} {{ get; set; }} "));

    private static Contestant Mapperly()
    {
        string root = Metadata("Mapperly");
        var sources = Enumerable.Range(0, Count).Select(i => $"using Riok.Mapperly.Abstractions; namespace Map{i}; public class A {{ {Properties(i)} }} public class B {{ {Properties(i)} }} [Mapper] public partial class Mapper {{ public partial B Map(A a); }}");
        var (generators, analyzers) = Load(Directory.GetFiles(Path.Combine(root, "analyzers"), "Riok.Mapperly.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());
        return new Contestant([.. sources], generators, analyzers, Directory.GetFiles(Path.Combine(root, "lib"), "*Abstractions.dll", SearchOption.AllDirectories)[0]);
    }

    private static Contestant Json()
    {
        var sources = Enumerable.Range(0, Count).Select(i => $"using System.Text.Json.Serialization; namespace Json{i}; public class A{i} {{ {Properties(i)} }} [JsonSerializable(typeof(A{i}))] public partial class Context{i} : JsonSerializerContext {{ }}");
        var (generators, analyzers) = Load(Path.Combine(Metadata("SystemTextJson"), "System.Text.Json.SourceGeneration.dll"));
        return new Contestant([.. sources], generators, analyzers);
    }

    private static (IIncrementalGenerator[], DiagnosticAnalyzer[]) Load(string path)
    {
        var assembly = Assembly.LoadFrom(path);
        T[] Make<T>() => [.. assembly.GetTypes().Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null).Select(type => (T)Activator.CreateInstance(type)!)];
        return (Make<IIncrementalGenerator>(), Make<DiagnosticAnalyzer>());
    }

    private static string Metadata(string key) => typeof(GeneratorBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Compilation(string[] sources, params string[] references)
    {
        string own = Path.GetDirectoryName(typeof(ModelDsl.Layer).Assembly.Location)!;
        MetadataReference[] all = [.. Net100.References.All, .. references.Select(path => MetadataReference.CreateFromFile(path)), .. new[] { "ModelDsl.dll", "ModelDsl.Language.dll", "TorchSharp.dll" }.Select(name => MetadataReference.CreateFromFile(Path.Combine(own, name)))];
        return CSharpCompilation.Create("Project", sources.Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source), Options, $"File{i}.cs")), all, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    public static GeneratorDriver Driver(params IIncrementalGenerator[] generators) => CSharpGeneratorDriver.Create(generators.Select(generator => generator.AsSourceGenerator()), parseOptions: Options);

    /// <summary>What analyzers cost on one file, of their own time: the driver runs in every editor for its own analyzers.</summary>
    public static double Analyze(Compilation compilation, string file, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var analyzed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First(tree => tree.FilePath == file));
        return analyzed.GetAnalysisResultAsync(model, null, default).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
    }

    // ---- Typing -------------------------------------------------------------------------------------------------

    private sealed class Contestant
    {
        private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
        private CSharpCompilation _compilation;
        private GeneratorDriver _driver;
        private int _typed;
        private double _generating;
        private double _all;

        public Contestant(string[] sources, IIncrementalGenerator[] generators, DiagnosticAnalyzer[] analyzers, params string[] references)
        {
            _analyzers = [.. analyzers];
            _compilation = Compilation([.. sources, "class Typing { }"], references);
            _driver = Driver(generators);
        }

        public double GeneratorShare => _generating / _all;

        public double First() => Once();

        /// <summary>The median of some keystrokes in milliseconds.</summary>
        public double Type(int keystrokes)
        {
            var times = new List<double>();
            for (int i = 0; i < keystrokes; i++)
            {
                var tree = _compilation.SyntaxTrees[^1];
                _compilation = _compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(SourceText.From($"class Typing {{ int x{_typed++}; }}"), Options, tree.FilePath));
                times.Add(Once());
            }
            return times.Order().ElementAt(keystrokes / 2);
        }

        // The generator over the project; the analyzer over the file in which someone types, as an editor does.
        private double Once()
        {
            long started = Stopwatch.GetTimestamp();
            _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
            double generated = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            double analyzing = _analyzers.Length > 0 ? Analyze(output, _compilation.SyntaxTrees[^1].FilePath, _analyzers) : 0;
            _generating += generated;
            _all += generated + analyzing;
            return generated + analyzing;
        }
    }
}
