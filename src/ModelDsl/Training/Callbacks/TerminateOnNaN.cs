namespace ModelDsl;

/// <summary>Stops as soon as a loss is not a number or infinite, as in Keras. The best epoch so far, if one was kept, is restored.</summary>
public sealed class TerminateOnNaN : Callback
{
    /// <inheritdoc/>
    public override void OnTrainBatchEnd(TrainingRun run)
    {
        if (!double.IsFinite(run.LastLoss))
            run.Stop(StopReason.NotFinite);
    }
}
