extern alias compiler;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using compiler::ModelDsl.Generators.Reading;
using compiler::ModelDsl.Language.Graph;
using Inferred = compiler::ModelDsl.Language.Graph.Analysis;

namespace ModelDsl.Tests.Fuzz;

/// <summary>Many models in one compilation, as a user's build compiles them.</summary>
internal static class FuzzBatch
{
    /// <summary>What is wrong, each with the smallest model that shows it.</summary>
    public static IEnumerable<string> Disagreements(IReadOnlyList<(int Seed, FuzzModel Model)> models, Tally? tally)
    {
        var wrong = Run(models, tally);
        foreach (var (i, (seed, model, why)) in wrong.Index())
        {
            // The first is made small; to do so with many would take long.
            var (small, smallWhy) = i > 0 ? (model, why) : Smaller.Of(model, why, candidate => Run([(seed, candidate)], null).FirstOrDefault().Why);
            yield return $"seed {seed}: {smallWhy}\n{small.Source}";
        }
    }

    private static List<(int Seed, FuzzModel Model, string Why)> Run(IReadOnlyList<(int Seed, FuzzModel Model)> models, Tally? tally)
    {
        var compilation = CompiledRows.Compile(Handwritten.Source + string.Concat(models.Select(model => model.Model.Source)), out _);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success && models.Count > 1)
            return [.. Run([.. models.Take(models.Count / 2)], tally), .. Run([.. models.Skip(models.Count / 2)], tally)];
        if (!emitted.Success)
            return [(models[0].Seed, models[0].Model, "does not compile: " + string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)))];
        image.Position = 0;
        // Not unloaded: libtorch may call into its modules as long as the process lives.
        var assembly = new AssemblyLoadContext(null).LoadFromStream(image);

        var wrong = new List<(int, FuzzModel, string)>();
        foreach (var (seed, model) in models)
        {
            TorchSharp.torch.manual_seed(seed);
            Declaration Read(string name) => DeclarationReader.Read(compilation.GetTypeByMetadataName(name)!, default)!;
            var declarations = model.UsedBlocks.ToDictionary(block => block.Name, block => Read($"{model.Name}_{block.Name}"));
            var library = new Library([.. declarations.Values, Read(Handwritten.Block)], default);
            var blocks = declarations.ToDictionary(block => block.Key, block => Inference.Run(block.Value, library));
            var trial = new Trial(model, Inference.Run(Read(model.Name), library), blocks, assembly.GetType(model.Name), seed);
            if (trial.Disagreement() is { } why)
                wrong.Add((seed, model, why));
            tally?.Count(model, trial);
        }
        return wrong;
    }
}
