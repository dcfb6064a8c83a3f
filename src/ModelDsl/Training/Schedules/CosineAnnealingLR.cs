namespace ModelDsl;

/// <summary>
/// Down to <see cref="EtaMin"/> along half a cosine, as <c>torch.optim.lr_scheduler.CosineAnnealingLR</c>; changes once an epoch. With <see cref="WarmupEpochs"/>, first up along a line,
/// a little every step. Loshchilov and Hutter 2016, arXiv:1608.03983.
/// </summary>
public sealed class CosineAnnealingLR : Schedule
{
    /// <summary>Epochs until it is down; 0: all that the run has behind the warm-up.</summary>
    [Bounds(0), Epochs("the rate never gets down to EtaMin", MayBeAll = true, After = nameof(WarmupEpochs), Shorter = "after them the rate rises again")]
    public int TMax { get; set; }

    /// <summary>The learning rate at the end.</summary>
    [Bounds(0)]
    public double EtaMin { get; set; }

    /// <summary>Epochs in which it rises from almost nothing.</summary>
    [Bounds(0), Epochs("it is over before the rate is warm")]
    public int WarmupEpochs { get; set; }

    /// <inheritdoc/>
    public override Rates At(SchedulePoint point, double learningRate)
    {
        long warmup = WarmupEpochs * point.StepsPerEpoch;
        if (point.Step < warmup)
            return new(learningRate * (point.Step + 1) / warmup);
        int all = TMax > 0 ? TMax : Math.Max(1, point.Epochs - WarmupEpochs);
        return new(Cosine(learningRate, EtaMin, (double)(point.Epoch - WarmupEpochs) / all));
    }
}
