using System.Globalization;
using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>
/// Moves a model's parameters against their gradients. A word for the class of a model (<c>[AdamW(WeightDecay = 1e-4)]</c>) and an object
/// (<c>new AdamW { WeightDecay = 1e-4 }</c>) alike. Derive from it to write your own: state the names of its state, and one update of a stretch of memory.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class Optimizer : Attribute, IDisposable
{
    private readonly List<(string Name, Tensor Flat)> _state = [];
    private nint[] _addresses = [];
    private FlatMemory? _memory;
    private UpdateRange[] _ranges = [];
    private bool[] _learns = [];                                       // for each parameter, when the ranges were made
    private long[] _parameterSteps = [];
    private GroupRule[] _rules = [];
    private int _frozenAt = -1;

    /// <summary>The step size. A schedule starts from it or, as OneCycleLR, rises to it.</summary>
    [Bounds(0, 1000, MinExcluded = true, MaxExcluded = true)]
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>Shrinks parameters towards zero; each optimizer says how.</summary>
    [Bounds(0)]
    public double WeightDecay { get; set; }

    /// <summary>Whether vectors (biases, factors of norms) decay too, as in PyTorch where one group holds all parameters. False: only weights do.</summary>
    public bool DecayVectors { get; set; } = true;

    /// <summary>How many steps it has done. A parameter that was frozen for a while has fewer: <see cref="UpdateRange.Steps"/>.</summary>
    public long Steps { get; internal set; }

    /// <summary>What it remembers, one number for each of the model's, by PyTorch's names.</summary>
    public IReadOnlyList<(string Name, Tensor Flat)> State => _state;

    /// <summary>The model's memory.</summary>
    /// <exception cref="InvalidOperationException">It is not attached to a model yet.</exception>
    protected FlatMemory Memory => _memory ?? throw new InvalidOperationException($"This {GetType().Name} belongs to no trainer yet: a trainer attaches its optimizer itself.");

    /// <summary>The names of the flat tensors it needs beside the parameters: <c>exp_avg</c>.</summary>
    protected abstract IReadOnlyList<string> StateNames { get; }

    /// <summary>Binds it to a model. A trainer does this once.</summary>
    /// <exception cref="InvalidOperationException">It belongs to another trainer.</exception>
    public void Attach(FlatMemory memory, params ReadOnlySpan<GroupRule> rules)
    {
        if (_memory is not null)
            throw new InvalidOperationException($"This {GetType().Name} belongs to another trainer already; give each trainer its own.");
        (_memory, _rules) = (memory, rules.ToArray());
        _parameterSteps = new long[memory.Parameters.Count];
        MakeState();
    }

    /// <summary>Before an epoch: frozen stages do not learn and keep the statistics of their norms.</summary>
    public void Freeze(int epoch)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Frozen || rule.Stage is null)
                continue;
            bool frozen = rule.IsFrozenAt(epoch);
            rule.Stage.Frozen = frozen;
            if (frozen)
                foreach (var module in rule.Stage.Modules)
                    module.eval();
        }
        if (epoch != _frozenAt)
            ForgetRanges();
        _frozenAt = epoch;
    }

    /// <summary>Updates every parameter that is not frozen.</summary>
    public void Step(Rates rates)
    {
        if (_ranges.Length == 0 || LearnersChanged())
            MakeRanges();
        Steps++;
        using var noGrad = no_grad();
        for (int i = 0; i < _ranges.Length; i++)
        {
            var range = _ranges[i] = _ranges[i] with { Steps = _ranges[i].Steps + 1 };
            if (Memory.IsOnCpu)
                Update(range, rates with { LearningRate = rates.LearningRate * range.LearningRateFactor });
            else
                using (NewDisposeScope())
                    UpdateOnDevice(range, rates with { LearningRate = rates.LearningRate * range.LearningRateFactor });
        }
    }

    /// <summary>Looks at the options before a run.</summary>
    /// <exception cref="ArgumentException">One of them cannot work.</exception>
    protected virtual void Check()
    {
        Demand(LearningRate is >= 0 and < 1000, nameof(LearningRate), LearningRate, "0 or more and less than 1000");
        Demand(WeightDecay >= 0 && double.IsFinite(WeightDecay), nameof(WeightDecay), WeightDecay, "0 or more");
    }

    private protected void Demand(bool holds, string option, double value, string wanted)
    {
        if (!holds)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{GetType().Name}.{option} is {value} and must be {wanted}."));
    }

    /// <summary>Updates one stretch; the default leaves it to <see cref="UpdateOnDevice"/>. <see cref="UpdateRange.Steps"/> counts this step already.</summary>
    protected virtual void Update(UpdateRange range, Rates rates)
    {
        using var scope = NewDisposeScope();
        UpdateOnDevice(range, rates);
    }

    /// <summary>The same with torch's kernels, for any device. Called inside a dispose scope and without gradients.</summary>
    protected abstract void UpdateOnDevice(UpdateRange range, Rates rates);

    /// <summary>The parameters of a stretch.</summary>
    protected Tensor Values(UpdateRange range) => Memory.Values.narrow(0, range.Start, range.End - range.Start);

    /// <summary>The gradients of a stretch.</summary>
    protected Tensor Gradients(UpdateRange range) => Memory.Gradients.narrow(0, range.Start, range.End - range.Start);

    /// <summary>One of <see cref="StateNames"/> for a stretch.</summary>
    protected Tensor StateOf(int index, UpdateRange range) => _state[index].Flat.narrow(0, range.Start, range.End - range.Start);

    /// <summary>The address of one of <see cref="StateNames"/>, on the CPU.</summary>
    internal unsafe float* StatePointer(int index) => (float*)_addresses[index];

    private static unsafe nint StateAddress(Tensor flat) => flat.device_type == DeviceType.CPU ? (nint)FlatMemory.Address(flat) : 0;

    // Options may have changed since the last run, and the model's device too.
    internal void Prepare()
    {
        Check();
        ForgetRanges();
        MakeState();
    }

    private void MakeState()
    {
        if (_state.Count == StateNames.Count && _state.TrueForAll(state => state.Flat.device_type == Memory.Values.device_type))
            return;
        foreach (var (_, flat) in _state)
            flat.Dispose();
        _state.Clear();
        foreach (string name in StateNames)
            _state.Add((name, zeros(Memory.ParameterLength, device: Memory.Values.device).DetachFromDisposeScope()));
        _addresses = [.. _state.Select(state => StateAddress(state.Flat))];
    }

    // ---- Who learns ---------------------------------------------------------------------------------------------

    /// <summary>How often each parameter was updated. As in PyTorch, one that joins late starts from its own first step, with its own bias corrections.</summary>
    internal long[] ParameterSteps
    {
        get
        {
            CountParameterSteps();
            return [.. _parameterSteps];
        }

        set
        {
            _ranges = [];
            value.CopyTo(_parameterSteps, 0);
        }
    }

    // A stage may be frozen by [Frozen], or at any time by its Frozen property.
    private bool LearnersChanged()
    {
        for (int i = 0; i < _learns.Length; i++)
            if (Memory.Parameters[i].Learns != _learns[i])
                return true;
        return false;
    }

    private void MakeRanges()
    {
        CountParameterSteps();
        _learns = [.. Memory.Parameters.Select(slot => slot.Learns)];
        _ranges = UpdateRange.Of(Memory, WeightDecay, DecayVectors, _rules, Math.Max(_frozenAt, 0), _parameterSteps);
    }

    private void ForgetRanges()
    {
        CountParameterSteps();
        _ranges = [];
    }

    private void CountParameterSteps()
    {
        for (int i = 0; i < _parameterSteps.Length; i++)
            foreach (var range in _ranges)
                if (range.Start <= Memory.Parameters[i].Offset && Memory.Parameters[i].Offset < range.End)
                    _parameterSteps[i] = range.Steps;
    }

    // ---- Beginning and end --------------------------------------------------------------------------------------

    // Before a run, or to test: as if it had never stepped.
    internal void Reset()
    {
        Steps = 0;
        _ranges = [];
        Array.Clear(_parameterSteps);
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (_, flat) in _state)
            flat.zero_();
    }

    /// <summary>Frees what it remembers.</summary>
    public void Dispose()
    {
        foreach (var (_, flat) in _state)
            flat.Dispose();
        GC.SuppressFinalize(this);
    }
}
