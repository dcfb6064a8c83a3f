using System.Diagnostics;
using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>One run of <c>Fit</c>: where it stands, what it has measured, and whether it should stop. Callbacks see it; generated trainers drive it.</summary>
public sealed partial class TrainingRun : IDisposable
{
    private readonly RunSettings _settings;
    private readonly TensorTable _rows;
    private readonly TensorTable? _validation;
    private readonly Callback[] _callbacks;
    private readonly StopSignal _signal;
    private readonly TorchLease _lease;
    private readonly Snapshot _best;
    private readonly TrainingState _state;
    private readonly OneRowGuard _guard;
    private readonly int? _kept;
    private readonly int _batches;
    private TensorTable? _shuffled;
    private Rates? _rates;
    private StopReason? _stopped;
    private long _started;
    private bool _progressHasEnded;
    private bool _isDisposed;

    private TrainingRun(RunSettings settings, TensorTable rows, TensorTable? validation, CancellationToken cancellation)
    {
        (_settings, _rows, _validation) = (settings, rows, validation);
        _callbacks = InOrder(settings);
        Check(settings, rows, validation);
        _batches = rows.BatchCount(settings.BatchSize, settings.DropLast);
        if (_batches == 0)
            throw new ArgumentException($"There are {rows.Count} rows to train on, which is no batch of {settings.BatchSize}{(settings.DropLast ? " (DropLast leaves out the last one)" : "")}.");
        _kept = Kept();
        Tally = new Tally(settings.Columns);
        _guard = new OneRowGuard(settings.Memory);
        _lease = TorchLease.ForRun(settings.Seed, settings.Threads, line => settings.Progress?.Say(line), cancellation);
        try
        {
            settings.Memory.EnsureBound();
            settings.Optimizer.Prepare();
            _signal = new StopSignal(cancellation, () => settings.Progress?.ShowCursor());
            _best = settings.Memory.NewSnapshot();
            _state = settings.Resume ? Load() : Fresh();
        }
        catch
        {
            Dispose();
            throw;
        }
        _started = Stopwatch.GetTimestamp();
    }

    private static void Check(RunSettings settings, TensorTable rows, TensorTable? validation)
    {
        if (settings.BatchSize < 1)
            throw new ArgumentException($"BatchSize is {settings.BatchSize} and must be at least 1; there are {rows.Count} rows to train on.");
        if (settings.Epochs < 1)
            throw new ArgumentException($"Epochs is {settings.Epochs} and must be at least 1.");
        if (validation is { Count: 0 })
            throw new ArgumentException("There are no rows to validate with: give Fit some, or no validation data at all.");
    }

    // Checkpoints are written last, so that they hold what all others came to in this step or epoch, and whether one of them has stopped the run.
    private static Callback[] InOrder(RunSettings settings)
    {
        var others = settings.Callbacks.Where(callback => callback is not ModelCheckpoint);
        var checkpoints = settings.Callbacks.Where(callback => callback is ModelCheckpoint);
        return settings.Progress is { } progress ? [progress, .. others, .. checkpoints] : [.. others, .. checkpoints];
    }

    /// <summary>Begins a run.</summary>
    public static TrainingRun Start(RunSettings settings, TensorTable train, TensorTable? validation, CancellationToken cancellation)
    {
        var run = new TrainingRun(settings, train, validation, cancellation);
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
    public bool HasValidation => _validation is not null;

    /// <summary>The loss of the last step.</summary>
    public double LastLoss { get; private set; } = double.NaN;

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer => _settings.Optimizer;

    /// <summary>The model has got the weights of its best epoch.</summary>
    internal bool HasRestoredBest { get; private set; }

    /// <summary>Why it stops; null while it goes on.</summary>
    public StopReason? Stopped => _stopped;

    /// <summary>The sums of the epoch at hand.</summary>
    public Tally Tally { get; }

    /// <summary>Says a line above the live bar, or as a plain line; nothing where progress is off. <c>Console.WriteLine</c> would write into the bar.</summary>
    public void Say(string line) => _settings.Progress?.Say(line);

    /// <summary>Asks to stop after the step at hand; the first reason counts.</summary>
    public void Stop(StopReason reason) => _stopped ??= reason;

    // ---- The loop, driven by the generated trainer --------------------------------------------------------------

    /// <summary>Whether there is an epoch to do, or to go on with.</summary>
    public bool NextEpoch()
    {
        LookForSignal();
        if (_stopped is not null || Epoch >= Epochs)
            return false;
        _settings.Memory.EnsureBound();                                // a callback may have moved the model or taken its gradients away
        _shuffled?.Dispose();
        _shuffled = _rows.Shuffled(_settings.Seed, Epoch);
        if (!_state.EpochHasBegun)
            foreach (var callback in _callbacks)
                callback.OnEpochBegin(this);
        _state.EpochHasBegun = true;
        return true;
    }

    /// <summary>Whether there is a batch to do.</summary>
    public bool NextBatch()
    {
        LookForSignal();
        _rates = null;
        if (_stopped is not null || EpochIsComplete)
            return false;
        _guard.BeforeStep(Rows.Count);
        return true;
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
        _guard.AfterStep(_rows.Count, _settings.BatchSize);
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
        _state.EpochHasBegun = false;
        Tally.Clear();
        _started = Stopwatch.GetTimestamp();
        KeepIfBest(result);
        foreach (var callback in _callbacks)
            callback.OnEpochEnd(this, result);
    }

    /// <summary>Ends the run. Unless it was cancelled, the model gets the weights of its best epoch, if one was kept.</summary>
    public TrainingHistory Finish()
    {
        _stopped ??= StopReason.EpochsDone;
        // Here a checkpoint comes first: a run that goes on from it has not ended, and its callbacks must not look as if.
        foreach (var callback in _callbacks.Where(callback => callback is ModelCheckpoint))
            callback.OnTrainEnd(this);
        foreach (var callback in _callbacks.Where(callback => callback is not ModelCheckpoint and not ProgressBar))
            callback.OnTrainEnd(this);
        if (_stopped != StopReason.Cancelled && _best.IsTaken)
        {
            _best.Restore();
            HasRestoredBest = true;
        }
        EndProgress();
        return new TrainingHistory([.. Columns.Select(column => column.Name)], [.. History], _stopped.Value, HasRestoredBest ? BestEpoch : null);
    }

    /// <summary>Puts libtorch's generator and threads back and frees what the run held.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            if (_state is not null)
                EndProgress();
        }
        finally
        {
            _shuffled?.Dispose();
            _guard.Dispose();
            _best?.Dispose();
            _signal?.Dispose();
            _lease?.Dispose();
        }
    }

    private void EndProgress()
    {
        if (_progressHasEnded)
            return;
        _progressHasEnded = true;
        foreach (var bar in _callbacks.OfType<ProgressBar>())
            bar.OnTrainEnd(this);
    }

    // ---- The best epoch -----------------------------------------------------------------------------------------

    private IEnumerable<Callback> Keepers => _callbacks.Where(callback => callback.Keeps(this) is not null);

    private int? Kept()
    {
        int? kept = null;
        foreach (var callback in Keepers)
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
        if (_kept is not { } column || result.Validation is not { } validation || double.IsNaN(validation[column]) || !Keepers.Any(callback => callback.Watches(result.Epoch)))
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
