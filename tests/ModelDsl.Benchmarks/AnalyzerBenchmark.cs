extern alias compiler;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using compiler::ModelDsl.Generators;
using compiler::ModelDsl.Generators.Analyzers;

namespace Benchmarks;

/// <summary>
/// What is felt while someone types in a model: the analyzer over one class of 100 stages after an edit inside it, so that nothing of it is known; and a keystroke beside 100 models of 20 stages, in turns
/// with Riok.Mapperly.
/// </summary>
internal static class AnalyzerBenchmark
{
    private const int Edits = 100, WarmUp = 400;                     // the JIT compiles what is hot a second and a third time, which takes some hundred edits
    private const double Budget = 5;

    public static void Run()
    {
        var (milliseconds, least) = OneModel();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one model of 100 stages, analysed after an edit inside it: {milliseconds:0.00} ms, at least {least:0.00} ({(milliseconds < Budget ? "within" : "OVER")} the {Budget} ms that it may take)"));
        Console.WriteLine("100 models of 20 stages, a keystroke beside them:");
        GeneratorBenchmark.RunStages();
    }

    private static (double Median, double Least) OneModel()
    {
        var compilation = GeneratorBenchmark.Compilation([Source(0)]);
        var driver = GeneratorBenchmark.Driver(new ModelGenerator());
        var times = new List<double>();
        for (int i = 1; i <= WarmUp + Edits; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(SourceText.From(Source(i)), GeneratorBenchmark.Options, "File0.cs"));
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
            output.GetDeclarationDiagnostics();                        // an editor's own work, which looks up the same attributes
            double time = GeneratorBenchmark.Analyze(output, "File0.cs", [new ModelAnalyzer()]);
            if (i > WarmUp)
                times.Add(time);
        }
        return (times.Order().ElementAt(Edits / 2), times.Min());
    }

    // Convolutions with shortcuts, a block now and then, all as wide as a hyperparameter says; each edit changes a number.
    private static string Source(int edit) => $$"""
        using ModelDsl;
        [Block]
        public partial class Unit
        {
            [Argument] public partial int Channels { get; }
            [Input] public partial Layer X { get; }
            [Conv2d(nameof(Channels), 3, Padding = 1, Bias = false), BatchNorm, ReLU] public partial Layer Body { get; }
            [Conv2d(nameof(Channels), 1), Skip(nameof(X))] public partial Layer Sum { get; }
        }
        [Model, AdamW, OneCycleLR, Training(Epochs = 5)]
        public partial class Net
        {
            [Range(16, 64, Step = 16)] public partial int Width { get; }
            [Range(0.0, 0.5)] public partial double Drop { get; }
            [Input(3, 32, 32)] public partial Layer Image { get; }
            [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU] public partial Layer Stage0 { get; }
        {{string.Concat(Enumerable.Range(1, 97).Select(j => $"    [{(j % 10 == 0 ? "Use<Unit>(nameof(Width))" : j % 2 == 0 ? "Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU" : $"Conv2d(nameof(Width), 3, Padding = 1), Skip(nameof(Stage{j - 1})), ReLU, Dropout(nameof(Drop))")}] public partial Layer Stage{j} {{ get; }}\n"))}}
            [AdaptiveAvgPool2d(1), Flatten, Linear({{10 + edit}})]
            [CrossEntropyLoss, Accuracy] public partial Layer Kind { get; }
        }
        """;
}
