using ModelDsl.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl;

// Saving a run, and going on from where it was saved.
public sealed partial class TrainingRun
{
    /// <summary>Saves the whole state of training.</summary>
    public void SaveCheckpoint(string path)
    {
        (_state.Sums, _state.Counts, _state.Stopped) = (Tally.Sums, Tally.Counts, _stopped == StopReason.Cancelled ? null : _stopped);
        _state.ParameterSteps = Optimizer.ParameterSteps;
        (_state.Callbacks, _state.CallbackNames) = ([.. Remembering.Select(callback => callback.Save())], [.. CallbackNames]);
        if (_state.TrainingData.Length == 0)
            (_state.TrainingData, _state.ValidationData) = (_rows.Digest(), _validation?.Digest() ?? "");
        Checkpoint.Save(path, Content(_state));
    }

    // Whether progress is shown is nobody's business but the user's at hand.
    private IEnumerable<Callback> Remembering => _callbacks.Where(callback => callback is not ProgressBar);

    private IEnumerable<string> CallbackNames => Remembering.Select(callback => callback.GetType().Name);

    private Checkpoint.Content Content(TrainingState state) => new(Model, _settings.Fingerprint, _settings.Memory, Optimizer, _best, state);

    private TrainingState Fresh()
    {
        Optimizer.Reset();
        return new TrainingState
        {
            Threads = get_num_threads(), Seed = _settings.Seed, BatchSize = _settings.BatchSize, Epochs = Epochs, Rows = _rows.Count, DropLast = _settings.DropLast,
        };
    }

    private TrainingState Load()
    {
        var checkpoint = _callbacks.OfType<ModelCheckpoint>().FirstOrDefault()
            ?? throw new InvalidOperationException($"Fit(resume: true) needs a checkpoint, and nothing writes one: put [ModelCheckpoint] on '{Model}', or add a ModelCheckpoint to the trainer's Callbacks.");
        string path = checkpoint.FileFor(this);
        if (Checkpoint.Load(path, Content(new TrainingState()), state => Accept(path, state)) is not { } state)
            return Fresh();
        foreach (var (callback, saved) in Remembering.Zip(state.Callbacks))
            callback.Restore(saved);
        Tally.Sums = state.Sums;
        Tally.Counts = state.Counts;
        _stopped = state.Stopped;
        set_num_threads(state.Threads);                                // another number would sum in another order; the lease puts it back
        return state;
    }

    // Only the same run on the same data goes on to the bit.
    private void Accept(string path, TrainingState state)
    {
        Demand(path, "Seed", state.Seed, _settings.Seed);
        Demand(path, "BatchSize", state.BatchSize, _settings.BatchSize);
        Demand(path, "Epochs", state.Epochs, Epochs);
        Demand(path, "the number of rows to train on", state.Rows, _rows.Count);
        Demand(path, "DropLast", state.DropLast, _settings.DropLast);
        DemandSameRows(path, "to train on", state.TrainingData, _rows.Digest());
        DemandSameRows(path, "to validate with", state.ValidationData, _validation?.Digest() ?? "");
        Demand(path, "the list of callbacks", string.Join(", ", state.CallbackNames), string.Join(", ", CallbackNames));
        bool isWhole = state.Epoch >= 0 && state.Batch >= 0 && state.Batch <= _batches && state.Threads > 0 && state.History.Count == state.Epoch
            && state.Sums.Length == Columns.Count && state.Counts.Length == Columns.Count && state.Callbacks.Length == state.CallbackNames.Length
            && state.ParameterSteps.Length == _settings.Memory.Parameters.Count;
        if (!isWhole)
            throw new InvalidDataException($"The checkpoint '{path}' cannot be used: its state of training contradicts itself. Delete it, or start without resume.");
    }

    private static void DemandSameRows(string path, string what, string saved, string digest)
    {
        if (saved != digest)
            throw new InvalidDataException($"The checkpoint '{path}' belongs to another run: the rows {what} {(saved.Length == 0 ? "are new, it had none" : digest.Length == 0 ? "are missing, it had some" : "are others, or in another order")}. Use the same, or start without resume.");
    }

    private static void Demand<T>(string path, string what, T saved, T wanted)
    {
        if (!EqualityComparer<T>.Default.Equals(saved, wanted))
            throw new InvalidDataException($"The checkpoint '{path}' belongs to another run: {what} was {saved} and is now {wanted}. Use the same, or start without resume.");
    }
}
