using ModelDsl.CompilerServices;

namespace ModelDsl.Tests;

public class ScheduleTests
{
    private static readonly Dictionary<string, (Schedule Schedule, bool EveryStep)> Made = new()
    {
        ["StepLR(step_size=5,gamma=0.5)"] = (new StepLR(5) { Gamma = 0.5 }, false),
        ["CosineAnnealingLR(T_max=20,eta_min=0.001)"] = (new CosineAnnealingLR { TMax = 20, EtaMin = 0.001 }, false),
        ["LinearLR(start_factor=0.1,end_factor=1.0,total_iters=8)"] = (new LinearLR { StartFactor = 0.1, TotalIters = 8 }, false),
        ["OneCycleLR(max_lr=0.1,total_steps=30)"] = (new OneCycleLR(), true),
        ["OneCycleLR(max_lr=0.1,total_steps=30,pct_start=0.2,anneal_strategy=linear,three_phase=True)"] = (new OneCycleLR { PctStart = 0.2, Linear = true, ThreePhase = true }, true),
        ["ReduceLROnPlateau(factor=0.5,patience=2,threshold=0.0001) on plateau"] = (new ReduceLROnPlateau { Factor = 0.5, Patience = 2 }, false),
    };

    public static TheoryData<string> Names => [.. Reference.All.GetProperty("schedules").GetProperty("values").EnumerateObject().Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Moves_as_PyTorchs(string name)
    {
        var (schedule, everyStep) = Made[name];
        double[] wanted = Reference.All.GetProperty("schedules").GetProperty("values").GetProperty(name).Numbers();
        double[] watched = Reference.All.GetProperty("schedules").GetProperty("plateau_metric").Numbers();
        for (int i = 0; i < wanted.Length; i++)
        {
            var history = watched.Take(i).Select((value, epoch) => new EpochResult(epoch, 0, [value], [value], 0)).ToArray();
            long step = everyStep ? i : 7L * i;
            var point = new SchedulePoint(step, everyStep ? 1 : 7, everyStep ? wanted.Length : 100, history, [new RunColumn("loss")]);
            Reference.Near(wanted[i], schedule.At(point, 0.1).LearningRate, 1e-9);
        }
    }

    /// <summary>The loop over phases of PyTorch's get_lr, for runs of so few steps that phases are shorter than one.</summary>
    [Fact]
    public void OneCycle_of_few_steps_is_PyTorchs()
    {
        foreach (bool threePhase in new[] { false, true })
            for (int total = 1; total <= 12; total++)
                for (int step = 0; step < total; step++)
                {
                    var (rate, momentum) = Expected(total, step, threePhase);
                    var rates = new OneCycleLR { ThreePhase = threePhase }.At(new SchedulePoint(step, total, 1, [], [new RunColumn("loss")]), 0.1);
                    Reference.Near(rate, rates.LearningRate, 1e-12);
                    Reference.Near(momentum, rates.Momentum!.Value, 1e-12);
                }

        static (double, double) Expected(int total, int step, bool threePhase)
        {
            double most = 0.1, first = most / 25, least = first / 1e4;
            var phases = threePhase
                ? new[] { (0.3 * total - 1, first, most, 0.95, 0.85), (2 * 0.3 * total - 2, most, first, 0.85, 0.95), (total - 1, first, least, 0.95, 0.95) }
                : [(0.3 * total - 1, first, most, 0.95, 0.85), (total - 1, most, least, 0.85, 0.95)];
            double start = 0;
            for (int i = 0; ; i++)
            {
                var (end, rate, toRate, momentum, toMomentum) = phases[i];
                if (step <= end || i == phases.Length - 1)
                {
                    double share = (step - start) / (end - start);
                    return (Anneal(rate, toRate, double.IsNaN(share) ? 1 : share), Anneal(momentum, toMomentum, double.IsNaN(share) ? 1 : share));
                }
                start = end;
            }
        }

        static double Anneal(double start, double end, double share) => end + (start - end) / 2.0 * (Math.Cos(Math.PI * share) + 1);
    }

    [Fact]
    public void Short_runs_stay_within_their_schedules()
    {
        double At(Schedule schedule, long step, long perEpoch, int epochs) => schedule.At(new SchedulePoint(step, perEpoch, epochs, [], [new RunColumn("loss")]), 1).LearningRate;
        Reference.Near(1, At(new CosineAnnealingLR(), 0, 1, 1), 1e-12);
        Reference.Near(0.3, At(new CosineAnnealingLR { WarmupEpochs = 10 }, 2, 1, 3), 1e-12);
        Reference.Near(0.1, At(new LinearLR { StartFactor = 0.1 }, 5, 6, 1), 1e-12);
        Reference.Near(1, At(new StepLR(1), 5, 6, 1), 1e-12);
    }

    [Fact]
    public void ReduceLROnPlateau_takes_no_infinite_loss_for_an_improvement()
    {
        double[] losses = [double.PositiveInfinity, double.PositiveInfinity, double.NaN, 1, 1];
        var schedule = new ReduceLROnPlateau { Patience = 1 };
        double After(int epochs) => schedule.At(new SchedulePoint(epochs, 1, 9, [.. losses.Take(epochs).Select((loss, epoch) => new EpochResult(epoch, 0, [loss], null, 0))], [new RunColumn("loss")]), 1).LearningRate;
        Assert.Equal([1, 1, 0.1, 0.1, 0.1], Enumerable.Range(0, 5).Select(After).Select(rate => Math.Round(rate, 9)));
    }

    [Fact]
    public void Warm_up_rises_in_a_line_and_then_the_cosine_begins_at_the_top()
    {
        var schedule = new CosineAnnealingLR { WarmupEpochs = 2 };
        double At(long step) => schedule.At(new SchedulePoint(step, 10, 12, [], [new RunColumn("loss")]), 1).LearningRate;
        for (int step = 0; step < 20; step++)
            Reference.Near((step + 1) / 20.0, At(step), 1e-12);
        Reference.Near(1, At(20), 1e-12);
        Reference.Near(0.5, At(70), 1e-12);
        Assert.True(At(119) < 0.03);
    }
}
