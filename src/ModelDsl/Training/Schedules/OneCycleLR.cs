namespace ModelDsl;

/// <summary>
/// Up to the optimizer's learning rate, then down to almost nothing, while momentum (or Adam's beta1) moves the other way; changes every step, as <c>torch.optim.lr_scheduler.OneCycleLR</c>.
/// Smith and Topin 2018, arXiv:1708.07120.
/// </summary>
public sealed class OneCycleLR : Schedule
{
    /// <summary>The share of all steps that it rises.</summary>
    [Bounds(0, 1)]
    public double PctStart { get; set; } = 0.3;

    /// <summary>The peak divided by this is the start.</summary>
    [Bounds(1)]
    public double DivFactor { get; set; } = 25;

    /// <summary>The start divided by this is the end.</summary>
    [Bounds(0, MinExcluded = true)]
    public double FinalDivFactor { get; set; } = 1e4;

    /// <summary>Whether momentum moves too.</summary>
    public bool CycleMomentum { get; set; } = true;

    /// <summary>Momentum at the peak.</summary>
    [Bounds(0, 1, MaxExcluded = true)]
    public double BaseMomentum { get; set; } = 0.85;

    /// <summary>Momentum at the start and the end.</summary>
    [Bounds(0, 1, MaxExcluded = true)]
    public double MaxMomentum { get; set; } = 0.95;

    /// <summary>Along lines in place of cosines.</summary>
    public bool Linear { get; set; }

    /// <summary>Down to the start as fast as up, then down to the end.</summary>
    public bool ThreePhase { get; set; }

    /// <inheritdoc/>
    public override Rates At(SchedulePoint point, double learningRate)
    {
        double first = learningRate / DivFactor, final = first / FinalDivFactor;
        double top = PctStart * point.TotalSteps - 1, last = point.TotalSteps - 1, middle = 2 * top;
        double step = Math.Min(point.Step, last);
        if (step <= top)
            return Between(first, learningRate, MaxMomentum, BaseMomentum, step, 0, top);
        if (ThreePhase && step <= middle)
            return Between(learningRate, first, BaseMomentum, MaxMomentum, step, top, middle);
        return ThreePhase
            ? Between(first, final, MaxMomentum, MaxMomentum, step, middle, last)
            : Between(learningRate, final, BaseMomentum, MaxMomentum, step, top, last);
    }

    private Rates Between(double rate, double toRate, double momentum, double toMomentum, double step, double from, double to)
    {
        double fraction = to > from ? (step - from) / (to - from) : 1;
        return Linear
            ? new(Line(rate, toRate, fraction), CycleMomentum ? Line(momentum, toMomentum, fraction) : null)
            : new(Cosine(rate, toRate, fraction), CycleMomentum ? Cosine(momentum, toMomentum, fraction) : null);
    }
}
