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
