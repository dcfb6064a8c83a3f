namespace ModelDsl;

/// <summary>
/// Multiplies the learning rate by a factor when the validation loss, or <see cref="Monitor"/>, has not improved for some epochs, as
/// <c>torch.optim.lr_scheduler.ReduceLROnPlateau</c>. Without validation data it watches the training loss.
/// </summary>
public sealed class ReduceLROnPlateau : Schedule
{
    /// <summary>The factor.</summary>
    [Bounds(0, 1, MinExcluded = true, MaxExcluded = true)]
    public double Factor { get; set; } = 0.1;

    /// <summary>Epochs without improvement that are let pass.</summary>
    [Bounds(0), Epochs("it never lowers the rate")]
    public int Patience { get; set; } = 10;

    /// <summary>What counts as an improvement: this share of the best value, or with <see cref="Absolute"/> this much.</summary>
    [Bounds(0)]
    public double Threshold { get; set; } = 1e-4;

    /// <summary>The threshold is a difference, not a share (PyTorch: <c>threshold_mode='abs'</c>).</summary>
    public bool Absolute { get; set; }

    /// <summary>Epochs to wait behind a reduction before counting again.</summary>
    [Bounds(0)]
    public int Cooldown { get; set; }

    /// <summary>It does not fall below this.</summary>
    [Bounds(0)]
    public double MinLR { get; set; }

    /// <summary>Changes smaller than this are not made.</summary>
    [Bounds(0)]
    public double Eps { get; set; } = 1e-8;

    /// <summary>The metric to watch, the first of its kind on the stage; the loss if not set.</summary>
    public Type? Monitor { get; set; }

    /// <summary>The stage whose metric it is, where several have it.</summary>
    public string? Of { get; set; }

    /// <inheritdoc/>
    public override Rates At(SchedulePoint point, double learningRate)
    {
        int column = CompilerServices.RunColumn.Find(point.Columns, Monitor, Of, nameof(ReduceLROnPlateau));
        bool higher = point.Columns[column].HigherIsBetter;
        double best = higher ? double.NegativeInfinity : double.PositiveInfinity, rate = learningRate;
        int bad = 0, cooling = 0;
        for (int epoch = 0; epoch < point.Epoch && epoch < point.History.Count; epoch++)
        {
            double value = (point.History[epoch].Validation ?? point.History[epoch].Train)[column];
            if (IsBetter(value, best, higher))
                (best, bad) = (value, 0);
            else
                bad++;
            if (cooling > 0)
                (cooling, bad) = (cooling - 1, 0);
            if (bad > Patience)
            {
                double reduced = Math.Max(rate * Factor, MinLR);
                if (rate - reduced > Eps)
                    rate = reduced;
                (cooling, bad) = (Cooldown, 0);
            }
        }
        return new(rate);
    }

    // A share of an infinite best value has no meaning: then any smaller (or larger) number is better.
    private bool IsBetter(double value, double best, bool higher)
    {
        if (double.IsInfinity(best))
            return higher ? value > best : value < best;
        double margin = Absolute ? Threshold : Threshold * best;
        return higher ? value > best + margin : value < best - margin;
    }
}
