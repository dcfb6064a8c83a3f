using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Generators.Reading;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>Someone types on: whoever is at work stops at once, and nothing takes that for an answer.</summary>
public class CancellationTests
{
    // A question about so many assignments that nobody would live to see the answer, with a budget that allows it.
    private const string Endless = """
        using ModelDsl;

        [Model]
        public partial class Net
        {
            [Range(1, 10000)] public partial int A { get; }
            [Range(1, 10000)] public partial int B { get; }
            [Range(1, 10000)] public partial int C { get; }
            [Range(1, 10000)] public partial int D { get; }
            [Input(8)] public partial Layer X { get; }
            [Linear(nameof(Size))] public partial Layer Y { get; }
            int Size => 1 + A * A + B * B - 2 * A * B + C * C + D * D - 2 * C * D;
        }
        """;

    [Fact]
    public void Inference_stops_in_the_middle_of_a_proof()
    {
        var declaration = DeclarationReader.Read(Compiler.Compilation([Endless]).GetTypeByMetadataName("Net")!, default)!;
        using var cancelling = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => Inference.Run(declaration, new Library([], cancelling.Token, budget: long.MaxValue)));
    }

    [Fact]
    public void Generator_and_analyzer_stop()
    {
        var compilation = Compiler.Compilation([.. Repository.Models.Values]);
        var cancelled = new CancellationToken(canceled: true);
        Assert.ThrowsAny<OperationCanceledException>(() => Compiler.Driver().RunGenerators(compilation, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => compilation.WithAnalyzers([new ModelAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancelled).GetAwaiter().GetResult());
        var declaration = DeclarationReader.Read(compilation.GetTypeByMetadataName("Samples.DigitsNet")!, default)!;
        Assert.Throws<OperationCanceledException>(() => Writing.ModelWriter.Write(declaration, [], cancelled));
        Assert.Throws<OperationCanceledException>(() => Problems.Of(new ModelGenerator.Unit(declaration with { Name = "Cancelled" }, default), cancelled));
        Assert.Throws<OperationCanceledException>(() => DeclarationReader.Read(compilation.GetTypeByMetadataName("Samples.DigitsNet")!, cancelled));
    }

    /// <summary>After a run that was cancelled the next one gives everything.</summary>
    [Fact]
    public void The_next_run_is_whole()
    {
        var compilation = Compiler.Compilation([Repository.Models["DigitsNet"]]);
        var driver = Compiler.Driver();
        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(compilation, new CancellationToken(canceled: true)));
        Assert.Equal(Compiler.Run(Repository.Models["DigitsNet"]).Source("Samples.DigitsNet.g.cs"), driver.RunGenerators(compilation).GetRunResult().Results.Single().GeneratedSources.Single(source => source.HintName == "Samples.DigitsNet.g.cs").SourceText.ToString());
    }
}
