using ModelDsl.CompilerServices;

namespace ModelDsl;

/// <summary>
/// Saves the whole state of training to a file, from which <c>Fit(resume: true)</c> goes on to the bit; and keeps the best epoch on validation data, whose weights the model has in the end.
/// The file is written beside its place, flushed, then renamed: it is always whole.
/// </summary>
public sealed class ModelCheckpoint : Callback
{
    private (long Step, int Epoch)? _saved;

    /// <summary>The file; null: the model's name with <c>.checkpoint</c>, in the current folder.</summary>
    public string? Path { get; set; }

    /// <summary>Saves every so many epochs; 0: only at the end.</summary>
    [Bounds(0), Epochs("it saves only at the end", MayBeAll = true)]
    public int EveryEpochs { get; set; } = 1;

    /// <summary>Saves also every so many steps; 0: not.</summary>
    [Bounds(0)]
    public int EverySteps { get; set; }

    /// <summary>The metric by which epochs are compared; the loss if not set.</summary>
    public Type? Monitor { get; set; }

    /// <summary>The stage whose metric it is, where several have it.</summary>
    public string? Of { get; set; }

    /// <summary>Give the model the weights of its best epoch. Without validation data there is none, and the last weights stay.</summary>
    public bool RestoreBestWeights { get; set; } = true;

    /// <summary>Looks whether the file can be written, so that this is not found out after hours.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public override void OnTrainBegin(TrainingRun run)
    {
        _saved = null;
        string path = FileFor(run);
        try
        {
            AtomicFile.Probe(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"The checkpoint '{path}' cannot be written: {e.Message} Give ModelCheckpoint.Path the name of a file in a folder that can be written to.", e);
        }
    }

    /// <inheritdoc/>
    public override void OnTrainBatchEnd(TrainingRun run)
    {
        if (EverySteps > 0 && run.Step % EverySteps == 0)
            Save(run);
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingRun run, EpochResult result)
    {
        if (EveryEpochs > 0 && (result.Epoch + 1) % EveryEpochs == 0)
            Save(run);
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(TrainingRun run)
    {
        if (_saved != (run.Step, run.Epoch))
            Save(run);
    }

    /// <summary>Where it saves for this run.</summary>
    public string FileFor(TrainingRun run) => Path ?? run.Model + ".checkpoint";

    internal override int? Keeps(TrainingRun run) => RestoreBestWeights ? RunColumn.Find(run.Columns, Monitor, Of, nameof(ModelCheckpoint)) : null;

    // A run that ended in numbers that are none keeps its last good checkpoint.
    private void Save(TrainingRun run)
    {
        if (run.Stopped == StopReason.NotFinite)
            return;
        run.SaveCheckpoint(FileFor(run));
        _saved = (run.Step, run.Epoch);
    }
}
