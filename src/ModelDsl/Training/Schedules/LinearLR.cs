namespace ModelDsl;

/// <summary>A linear warm-up: from a fraction of the learning rate to another in some epochs, as <c>torch.optim.lr_scheduler.LinearLR</c>. Changes once an epoch.</summary>
public sealed class LinearLR : Schedule
{
    /// <summary>The factor at the start.</summary>
    [Bounds(0, 1, MinExcluded = true)]
    public double StartFactor { get; set; } = 1.0 / 3;

    /// <summary>The factor at the end, and from then on.</summary>
    [Bounds(0, 1)]
    public double EndFactor { get; set; } = 1;

    /// <summary>Epochs until the end is reached.</summary>
    [Bounds(1), Epochs("the rate never gets to EndFactor", MayBeAll = true)]
    public int TotalIters { get; set; } = 5;

    /// <inheritdoc/>
    public override Rates At(SchedulePoint point, double learningRate) => new(learningRate * Line(StartFactor, EndFactor, Math.Min(1, (double)point.Epoch / Math.Max(1, TotalIters))));
}
