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

    public static void Run()
    {
        (string Name, Contestant Of, List<double> Milliseconds)[] all =
        [
            ("ModelDsl", new Contestant(Models(), [new ModelGenerator()], [new ModelAnalyzer()]), []),
            ("Riok.Mapperly", Mapperly(), []),
            ("System.Text.Json", Json(), []),
        ];
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

    private static string[] Models() => [.. Enumerable.Range(0, Count).Select(i => $$"""
        using ModelDsl;
        namespace Net{{i}};
        [Model, AdamW, Training(Epochs = 5)]
        public partial class Net
        {
            [Range(16, 64, Step = 16)] public partial int Width { get; }
            [Input(3, 32, 32)] public partial Layer Image { get; }
        {{string.Concat(Enumerable.Range(0, 6).Select(j => $"    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU] public partial Layer Stage{j} {{ get; }}\n"))}}
            [AdaptiveAvgPool2d(1), Flatten, Linear(10)]
            [CrossEntropyLoss, Accuracy] public partial Layer Kind { get; }
        }
        """)];

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

    // ---- Typing -------------------------------------------------------------------------------------------------

    private sealed class Contestant
    {
        private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);
        private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
        private CSharpCompilation _compilation;
        private GeneratorDriver _driver;
        private int _typed;
        private double _generating;
        private double _all;

        public Contestant(string[] sources, IIncrementalGenerator[] generators, DiagnosticAnalyzer[] analyzers, params string[] references)
        {
            _analyzers = [.. analyzers];
            string own = Path.GetDirectoryName(typeof(ModelDsl.Layer).Assembly.Location)!;
            MetadataReference[] all = [.. Net100.References.All, .. references.Select(path => MetadataReference.CreateFromFile(path)), .. new[] { "ModelDsl.dll", "ModelDsl.Language.dll", "TorchSharp.dll" }.Select(name => MetadataReference.CreateFromFile(Path.Combine(own, name)))];
            _compilation = CSharpCompilation.Create("Project", sources.Append("class Typing { }").Select((source, i) => CSharpSyntaxTree.ParseText(SourceText.From(source), Options, $"File{i}.cs")), all, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            _driver = CSharpGeneratorDriver.Create(generators.Select(generator => generator.AsSourceGenerator()), parseOptions: Options);
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

        // The generator over the project; the analyzer over the file in which someone types, as an editor does. Of the analyzer its own time counts: the driver runs in every
        // editor for its own analyzers.
        private double Once()
        {
            long started = Stopwatch.GetTimestamp();
            _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
            double generated = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            double analyzing = 0;
            if (_analyzers.Length > 0)
            {
                var analyzed = output.WithAnalyzers(_analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
                var model = output.GetSemanticModel(output.SyntaxTrees.First(tree => tree.FilePath == _compilation.SyntaxTrees[^1].FilePath));
                analyzing = analyzed.GetAnalysisResultAsync(model, null, default).GetAwaiter().GetResult().AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.TotalMilliseconds);
            }
            _generating += generated;
            _all += generated + analyzing;
            return generated + analyzing;
        }
    }
}
