using System.Diagnostics;
using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>One run of <c>Fit</c>: where it stands, what it has measured, and whether it should stop. Callbacks see it; generated trainers drive it.</summary>
public sealed class TrainingRun : IDisposable
{
    private readonly RunSettings _settings;
    private readonly TensorTable _rows;
    private readonly IReadOnlyList<Callback> _callbacks;
    private readonly StopSignal _signal;
    private readonly TorchLease _lease;
    private readonly Snapshot _best;
    private readonly TrainingState _state;
    private readonly int? _kept;
    private readonly int _batches;
    private TensorTable? _shuffled;
    private Rates? _rates;
    private StopReason? _stopped;
    private long _started;

    private TrainingRun(RunSettings settings, TensorTable rows, bool hasValidation, CancellationToken cancellation)
    {
        (_settings, _rows, HasValidation) = (settings, rows, hasValidation);
        _callbacks = settings.Progress is null ? settings.Callbacks : [settings.Progress, .. settings.Callbacks];
        _batches = rows.BatchCount(settings.BatchSize, settings.DropLast);
        if (_batches == 0)
            throw new ArgumentException($"There are {rows.Count} rows to train on, which is no batch of {settings.BatchSize}{(settings.DropLast ? " (DropLast leaves out the last one)" : "")}.");
        _kept = Kept();
        Tally = new Tally(settings.Columns);
        settings.Memory.EnsureBound();
        _lease = TorchLease.ForRun(settings.Seed, settings.Threads, line => settings.Progress?.Say(line), cancellation);
        _signal = new StopSignal(cancellation);
        _best = settings.Memory.NewSnapshot();
        try
        {
            _state = settings.Resume ? Load() : Fresh();
        }
        catch
        {
            Dispose();
            throw;
        }
        _started = Stopwatch.GetTimestamp();
    }

    /// <summary>Begins a run.</summary>
    public static TrainingRun Start(RunSettings settings, TensorTable train, TensorTable? validation, CancellationToken cancellation)
    {
        var run = new TrainingRun(settings, train, validation is not null, cancellation);
        try
        {
            foreach (var callback in run._callbacks)
                callback.OnTrainBegin(run);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    // ---- Where it stands ----------------------------------------------------------------------------------------

    /// <summary>The model's name.</summary>
    public string Model => _settings.Model;

    /// <summary>The model itself.</summary>
    public nn.Module Module => _settings.Memory.Model;

    /// <summary>What is measured; the loss first.</summary>
    public IReadOnlyList<RunColumn> Columns => _settings.Columns;

    /// <summary>Epochs done; the number of the one at hand, from 0.</summary>
    public int Epoch => _state.Epoch;

    /// <summary>Epochs in all.</summary>
    public int Epochs => _settings.Epochs;

    /// <summary>Steps done, over all epochs.</summary>
    public long Step => _state.Step;

    /// <summary>Steps in all.</summary>
    public long TotalSteps => (long)_batches * Epochs;

    /// <summary>The epochs done.</summary>
    public IReadOnlyList<EpochResult> History => _state.History;

    /// <summary>The epoch whose weights are kept as the best; null: none.</summary>
    public int? BestEpoch => _state.BestEpoch;

    /// <summary>Whether there is validation data.</summary>
    public bool HasValidation { get; }

    /// <summary>The loss of the last step.</summary>
    public double LastLoss { get; private set; } = double.NaN;

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer => _settings.Optimizer;

    /// <summary>Why it stops; null while it goes on.</summary>
    public StopReason? Stopped => _stopped;

    /// <summary>The sums of the epoch at hand.</summary>
    public Tally Tally { get; }

    /// <summary>Asks to stop after the step at hand; the first reason counts.</summary>
    public void Stop(StopReason reason) => _stopped ??= reason;

    // ---- The loop, driven by the generated trainer --------------------------------------------------------------

    /// <summary>Whether there is an epoch to do, or to go on with.</summary>
    public bool NextEpoch()
    {
        LookForSignal();
        if (_stopped is not null || Epoch >= Epochs)
            return false;
        _shuffled?.Dispose();
        _shuffled = _rows.Shuffled(_settings.Seed, Epoch);
        if (_state.Batch == 0)
            foreach (var callback in _callbacks)
                callback.OnEpochBegin(this);
        return true;
    }

    /// <summary>Whether there is a batch to do.</summary>
    public bool NextBatch()
    {
        LookForSignal();
        _rates = null;
        return _stopped is null && !EpochIsComplete;
    }

    /// <summary>All batches of the epoch are done.</summary>
    public bool EpochIsComplete => _state.Batch >= _batches;

    /// <summary>The rows of the batch at hand.</summary>
    public BatchRows Rows => new(_shuffled!, _state.Batch, _settings.BatchSize);

    /// <summary>The rates of the step at hand.</summary>
    public Rates Rates => _rates ??= _settings.Schedule?.At(new SchedulePoint(Step, _batches, Epochs, History, Columns), Optimizer.LearningRate) ?? new Rates(Optimizer.LearningRate);

    /// <summary>Counts a step and its mean loss.</summary>
    public void EndStep(Tensor loss)
    {
        LastLoss = Tally.AddLoss(0, loss, Rows.Count);
        _state.LearningRate = Rates.LearningRate;
        _state.Step++;
        _state.Batch++;
        foreach (var callback in _callbacks)
            callback.OnTrainBatchEnd(this);
    }

    /// <summary>Counts an epoch.</summary>
    /// <param name="validation">What was measured on validation data, in the order of <see cref="Columns"/>.</param>
    public void EndEpoch(double[]? validation)
    {
        var result = new EpochResult(Epoch, _state.LearningRate, Tally.Values(), validation, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        _state.History.Add(result);
        _state.Epoch++;
        _state.Batch = 0;
        Tally.Clear();
        _started = Stopwatch.GetTimestamp();
        KeepIfBest(result);
        // Those that may stop the run come first: a checkpoint then knows that it has stopped.
        foreach (var callback in _callbacks)
            if (callback is not ModelCheckpoint)
                callback.OnEpochEnd(this, result);
        foreach (var callback in _callbacks)
            if (callback is ModelCheckpoint)
                callback.OnEpochEnd(this, result);
    }

    /// <summary>Ends the run. Unless it was cancelled, the model gets the weights of its best epoch, if one was kept.</summary>
    public TrainingHistory Finish()
    {
        _stopped ??= StopReason.EpochsDone;
        foreach (var callback in _callbacks)
            if (callback is not ProgressBar)
                callback.OnTrainEnd(this);
        bool restores = _stopped != StopReason.Cancelled && _best.IsTaken;
        if (restores)
            _best.Restore();
        _settings.Progress?.OnTrainEnd(this);
        _progressEnded = true;
        return new TrainingHistory([.. Columns.Select(column => column.Name)], [.. History], _stopped.Value, restores ? BestEpoch : null);
    }

    private bool _progressEnded;

    /// <summary>Puts libtorch's generator and threads back and frees what the run held.</summary>
    public void Dispose()
    {
        if (!_progressEnded && _state is not null)
            _settings.Progress?.OnTrainEnd(this);
        _progressEnded = true;
        _shuffled?.Dispose();
        _best?.Dispose();
        _signal?.Dispose();
        _lease?.Dispose();
    }

    // ---- Checkpoints --------------------------------------------------------------------------------------------

    /// <summary>Saves the whole state of training.</summary>
    public void SaveCheckpoint(string path)
    {
        (_state.Sums, _state.Counts, _state.Stopped) = (Tally.Sums, Tally.Counts, _stopped == StopReason.Cancelled ? null : _stopped);
        _state.BestCounters = [.. _best.Counters];
        (_state.Callbacks, _state.CallbackNames) = ([.. _callbacks.Select(callback => callback.Save())], [.. _callbacks.Select(callback => callback.GetType().Name)]);
        Checkpoint.Save(path, Content(_state));
    }

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
        var wanted = Fresh();
        if (Checkpoint.Load(path, Content(wanted)) is not { } state)
            return wanted;
        Demand(path, "Seed", state.Seed, wanted.Seed);
        Demand(path, "BatchSize", state.BatchSize, wanted.BatchSize);
        Demand(path, "Epochs", state.Epochs, wanted.Epochs);
        Demand(path, "the number of rows to train on", state.Rows, wanted.Rows);
        Demand(path, "DropLast", state.DropLast ? 1 : 0, wanted.DropLast ? 1 : 0);
        if (!state.CallbackNames.SequenceEqual(_callbacks.Select(callback => callback.GetType().Name)))
            throw new InvalidDataException($"The checkpoint '{path}' was written with the callbacks {string.Join(", ", state.CallbackNames)}, and this run has {string.Join(", ", _callbacks.Select(callback => callback.GetType().Name))}.");
        for (int i = 0; i < _callbacks.Count; i++)
            _callbacks[i].Restore(state.Callbacks[i]);
        state.BestCounters.CopyTo(_best.Counters, 0);
        Tally.Sums = state.Sums;
        Tally.Counts = state.Counts;
        _stopped = state.Stopped;
        set_num_threads(state.Threads);                                // another number would sum in another order; the lease puts it back
        return state;
    }

    private static void Demand(string path, string what, long saved, long wanted)
    {
        if (saved != wanted)
            throw new InvalidDataException($"The checkpoint '{path}' belongs to another run: {what} was {saved} and is now {wanted}. Use the same, or start without resume.");
    }

    // ---- The best epoch -----------------------------------------------------------------------------------------

    private int? Kept()
    {
        int? kept = null;
        foreach (var callback in _callbacks)
            if (callback.Keeps(this) is { } column)
            {
                if (kept is { } other && other != column)
                    throw new InvalidOperationException($"Two callbacks keep the best epoch by different measures, '{Columns[other].Name}' and '{Columns[column].Name}': give both the same Monitor, or set RestoreBestWeights = false on one.");
                kept = column;
            }
        return kept;
    }

    private void KeepIfBest(EpochResult result)
    {
        if (_kept is not { } column || result.Validation is not { } validation || double.IsNaN(validation[column]))
            return;
        if (BestEpoch is not null && !(Columns[column].HigherIsBetter ? validation[column] > _state.Best : validation[column] < _state.Best))
            return;
        (_state.BestEpoch, _state.Best) = (result.Epoch, validation[column]);
        _best.Take();
    }

    private void LookForSignal()
    {
        if (_signal.IsRequested)
            Stop(StopReason.Cancelled);
    }
}
