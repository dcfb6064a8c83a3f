using ModelDsl.CompilerServices;

namespace ModelDsl;

/// <summary>
/// Stops when the validation loss, or <see cref="Monitor"/>, has not improved for some epochs; then the model has the weights of its best epoch. As in Keras and Lightning.
/// It needs validation data.
/// </summary>
[NeedsValidation]
public sealed class EarlyStopping : Callback
{
    /// <summary>It stops at the end of so many epochs without improvement.</summary>
    [Bounds(0), Epochs("it never stops the run", After = nameof(StartFromEpoch))]
    public int Patience { get; set; } = 10;

    /// <summary>Smaller changes are no improvement.</summary>
    [Bounds(0)]
    public double MinDelta { get; set; }

    /// <summary>The metric to watch, the first of its kind on the stage; the loss if not set.</summary>
    public Type? Monitor { get; set; }

    /// <summary>The stage whose metric it is, where several have it.</summary>
    public string? Of { get; set; }

    /// <summary>Epochs before this one (counted from 0) are not looked at.</summary>
    [Bounds(0), Epochs("it never begins to watch")]
    public int StartFromEpoch { get; set; }

    /// <summary>Give the model the weights of its best epoch.</summary>
    public bool RestoreBestWeights { get; set; } = true;

    /// <inheritdoc/>
    public override void OnTrainBegin(TrainingRun run)
    {
        if (!run.HasValidation)
            throw new ArgumentException($"EarlyStopping watches validation data, and Fit got none: give it some, or remove EarlyStopping from the trainer's Callbacks.");
        RunColumn.Find(run.Columns, Monitor, Of, nameof(EarlyStopping));
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingRun run, EpochResult result)
    {
        int column = RunColumn.Find(run.Columns, Monitor, Of, nameof(EarlyStopping));
        if (IsSpent(run.History, column, run.Columns[column].HigherIsBetter))
            run.Stop(StopReason.EarlyStopping);
    }

    // Follows from the history alone, so a resumed run needs no state.
    internal bool IsSpent(IReadOnlyList<EpochResult> history, int column, bool higherIsBetter)
    {
        double? best = null;
        int waited = 0;
        foreach (var epoch in history)
        {
            if (!Watches(epoch.Epoch) || epoch.Validation is null)
                continue;
            double value = epoch.Validation[column];
            if (!double.IsNaN(value) && (best is not { } known || (higherIsBetter ? value > known + MinDelta : value < known - MinDelta)))
                (best, waited) = (value, 0);
            else
                waited++;
        }
        return waited > 0 && waited >= Patience;
    }

    internal override bool Watches(int epoch) => epoch >= StartFromEpoch;

    internal override int? Keeps(TrainingRun run) => RestoreBestWeights ? RunColumn.Find(run.Columns, Monitor, Of, nameof(EarlyStopping)) : null;
}
