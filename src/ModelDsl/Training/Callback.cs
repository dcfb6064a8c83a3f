namespace ModelDsl;

/// <summary>
/// Is called while a model trains. A word for the class of a model (<c>[EarlyStopping(Patience = 6)]</c>) and an object for a trainer's <c>Callbacks</c> alike. Derive from it to write your own;
/// what is not overridden costs nothing.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public abstract class Callback : Attribute
{
    /// <summary>Before the first step, also of a run that goes on from a checkpoint.</summary>
    public virtual void OnTrainBegin(TrainingRun run)
    {
    }

    /// <summary>Before the first step of an epoch.</summary>
    public virtual void OnEpochBegin(TrainingRun run)
    {
    }

    /// <summary>After a step: <see cref="TrainingRun.LastLoss"/> is its loss.</summary>
    public virtual void OnTrainBatchEnd(TrainingRun run)
    {
    }

    /// <summary>After an epoch and its validation.</summary>
    public virtual void OnEpochEnd(TrainingRun run, EpochResult result)
    {
    }

    /// <summary>At the end, whatever the reason.</summary>
    public virtual void OnTrainEnd(TrainingRun run)
    {
    }

    /// <summary>What a checkpoint has to keep for it. What follows from <see cref="TrainingRun.History"/> need not be kept.</summary>
    public virtual double[] Save() => [];

    /// <summary>Takes back what <see cref="Save"/> gave.</summary>
    public virtual void Restore(double[] saved)
    {
    }

    /// <summary>The column whose best epoch it wants kept; null: none.</summary>
    internal virtual int? Keeps(TrainingRun run) => null;

    /// <summary>Whether this epoch may be the best.</summary>
    internal virtual bool Watches(int epoch) => true;
}
