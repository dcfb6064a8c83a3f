extern alias compiler;
using System.Globalization;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using compiler::ModelDsl.Generators.Reading;
using compiler::ModelDsl.Language.Graph;
using Xunit.Abstractions;

namespace ModelDsl.Tests.Fuzz;

/// <summary>
/// Random models, half of them valid and half with something changed: what the proofs say of each is held against TorchSharp. MODELDSL_FUZZ says how many (500 if not set),
/// MODELDSL_FUZZ_SEED which, MODELDSL_FUZZ_FROM from which of them on; a failure prints the smallest source that shows it.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int PerBatch = 100;

    private static int Setting(string name, int standard) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : standard;

    [Fact]
    public void The_proofs_agree_with_TorchSharp()
    {
        int count = Setting("MODELDSL_FUZZ", 500), first = Setting("MODELDSL_FUZZ_SEED", 1) * 1_000_000, start = Setting("MODELDSL_FUZZ_FROM", 0) / PerBatch * PerBatch;
        var tally = new Tally();
        var failures = new List<string>();
        for (int from = start; from < start + count; from += PerBatch)
        {
            var models = Enumerable.Range(first + from / 2, PerBatch / 2).SelectMany(seed => Draft.Models(seed, "M" + seed) is var (valid, changed) ? new[] { (seed, valid), (seed, changed) } : []).ToArray();
            failures.AddRange(FuzzBatch.Disagreements(models, tally));
            if (failures.Count >= Setting("MODELDSL_FUZZ_FAILURES", 3))
                break;
        }
        if (failures.Count == 0)
            output.WriteLine(tally.ToString());
        Assert.True(failures.Count == 0, string.Join("\n\n", failures) + "\n\n" + tally);
        tally.AssertCovers(count);
    }
}
