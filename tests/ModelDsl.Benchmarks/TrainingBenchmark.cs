using System.Diagnostics;
using System.Globalization;
using Baselines;
using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Benchmarks;

/// <summary>
/// Generated trainers beside hand-written loops: in one process, one thread, in turns, so that a busy machine slows all of them alike. All are warmed up first.
/// Time per step; the mean losses of the last epoch must agree within 2 %.
/// </summary>
internal static class TrainingBenchmark
{
    private const int Rounds = 7;

    private sealed record Measured(double Seconds, double Loss, double ManagedBytesPerStep);

    public static bool Run()
    {
        set_num_threads(1);
        bool agrees = true;
        using (var scope = NewDisposeScope())
        {
            // A rule that can be learned, so that the losses say something.
            manual_seed(5);
            var images = randn(4096, 64);
            var labels = images.matmul(randn(64, 10)).argmax(1);
            agrees &= Compare("mlp", epochs: 8, steps: 64, images, labels, () => new HandMlp(), Mlp);
        }
        using (var scope = NewDisposeScope())
        {
            manual_seed(6);
            var images = randn(1024, 1, 28, 28);
            var labels = images.reshape(1024, 784).matmul(randn(784, 10)).argmax(1);
            agrees &= Compare("cnn", epochs: 6, steps: 16, images, labels, () => new HandCnn(), Cnn);
        }
        return agrees;
    }

    private static bool Compare(string name, int epochs, int steps, Tensor images, Tensor labels, Func<nn.Module<Tensor, Tensor>> hand, Func<Tensor, Tensor, int, double> generated)
    {
        Func<double> idiomatic = () => Hand(hand, model => HandLoops.Idiomatic(model, images, labels, epochs));
        Func<double> tuned = () => Hand(hand, model => HandLoops.Tuned(model, images, labels, epochs));
        Func<double> declared = () => generated(images, labels, epochs);
        (string Name, Func<double> Run, List<Measured> Results)[] all = [("idiomatic", idiomatic, []), ("tuned", tuned, []), ("generated", declared, [])];
        foreach (var contestant in all)
            contestant.Run();
        for (int round = 0; round < Rounds; round++)
            foreach (int i in Enumerable.Range(0, all.Length).Select(i => (i + round) % all.Length))
                all[i].Results.Add(Measure(all[i].Run, epochs * steps));

        foreach (var (contestant, _, results) in all)
            Say($"{name}: {contestant,-10} {Median(results, r => r.Seconds) / (epochs * steps) * 1e6,8:0} us per step, {Median(results, r => r.ManagedBytesPerStep) / 1024,6:0.0} KB managed per step, loss of the last epoch {Median(results, r => r.Loss):0.00000}");
        // Rounds are paired: what slows one contestant in a round slows the others too.
        Say($"{name}: generated vs idiomatic {Ratio(all[0].Results, all[2].Results):0.00}");
        Say($"{name}: generated vs tuned {Ratio(all[1].Results, all[2].Results):0.00}");
        double own = Median(all[2].Results, r => r.Loss), others = (Median(all[0].Results, r => r.Loss) + Median(all[1].Results, r => r.Loss)) / 2;
        bool agrees = Math.Abs(own - others) <= 0.02 * others;
        Say($"{name}: losses {(agrees ? "agree" : "DIFFER")} ({own / others - 1:+0.0%;-0.0%})");
        return agrees;
    }

    private static double Mlp(Tensor images, Tensor labels, int epochs)
    {
        using var model = new DeclaredMlp(seed: 1);
        using var trainer = new DeclaredMlp.Trainer(model) { Epochs = epochs, Progress = null };
        return trainer.Fit(new DeclaredMlp.Batch(images, labels)).Epochs[^1].Train[0];
    }

    private static double Cnn(Tensor images, Tensor labels, int epochs)
    {
        using var model = new DeclaredCnn(seed: 1);
        using var trainer = new DeclaredCnn.Trainer(model) { Epochs = epochs, Progress = null };
        return trainer.Fit(new DeclaredCnn.Batch(images, labels)).Epochs[^1].Train[0];
    }

    private static double Hand(Func<nn.Module<Tensor, Tensor>> make, Func<nn.Module<Tensor, Tensor>, double> loop)
    {
        manual_seed(1);
        using var model = make();
        return loop(model);
    }

    private static Measured Measure(Func<double> run, int steps)
    {
        GC.Collect();
        long bytes = GC.GetAllocatedBytesForCurrentThread(), started = Stopwatch.GetTimestamp();
        double loss = run();
        return new(Stopwatch.GetElapsedTime(started).TotalSeconds, loss, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / steps);
    }

    private static double Median(IEnumerable<Measured> results, Func<Measured, double> of)
    {
        double[] values = [.. results.Select(of).Order()];
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static double Ratio(List<Measured> slow, List<Measured> fast)
    {
        double[] ratios = [.. slow.Zip(fast, (a, b) => a.Seconds / b.Seconds).Order()];
        return ratios[ratios.Length / 2];
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
