namespace ModelDsl;

/// <summary>Every few epochs the learning rate is multiplied by a factor, as <c>torch.optim.lr_scheduler.StepLR</c>. Changes once an epoch.</summary>
/// <param name="stepSize">Epochs between two changes.</param>
public sealed class StepLR(int stepSize) : Schedule
{
    /// <summary>Epochs between two changes.</summary>
    [Bounds(1), Epochs("the rate never changes")]
    public int StepSize => stepSize;

    /// <summary>The factor. Above 1 the rate grows, as a search for the largest one that works wants it (Smith 2015, arXiv:1506.01186).</summary>
    [Bounds(0, MinExcluded = true)]
    public double Gamma { get; set; } = 0.1;

    /// <inheritdoc/>
    public override Rates At(SchedulePoint point, double learningRate) => new(learningRate * Math.Pow(Gamma, point.Epoch / Math.Max(1, stepSize)));
}
