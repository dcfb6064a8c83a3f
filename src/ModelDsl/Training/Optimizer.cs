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
    private GroupRule[] _rules = [];
    private int _frozenAt = -1;

    /// <summary>The step size. A schedule starts from it or, as OneCycleLR, rises to it.</summary>
    public double LearningRate { get; set; } = 1e-3;

    /// <summary>Shrinks parameters towards zero; each optimizer says how.</summary>
    public double WeightDecay { get; set; }

    /// <summary>Whether vectors (biases, factors of norms) decay too, as in PyTorch where one group holds all parameters. False: only weights do.</summary>
    public bool DecayVectors { get; set; } = true;

    /// <summary>How many steps it has done.</summary>
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
        foreach (string name in StateNames)
            _state.Add((name, zeros(memory.ParameterLength, device: memory.Values.device).DetachFromDisposeScope()));
        _addresses = [.. _state.Select(state => StateAddress(state.Flat))];
    }

    /// <summary>Before an epoch: frozen stages do not learn and keep the statistics of their norms.</summary>
    public void Freeze(int epoch)
    {
        foreach (var rule in _rules)
        {
            if (!rule.Frozen)
                continue;
            bool frozen = rule.IsFrozenAt(epoch);
            rule.Stage.Frozen = frozen;
            if (frozen)
                foreach (var module in rule.Stage.Modules)
                    module.eval();
        }
        if (epoch != _frozenAt)
            _ranges = [];
        _frozenAt = epoch;
    }

    /// <summary>Updates every parameter that is not frozen.</summary>
    public void Step(Rates rates)
    {
        if (_ranges.Length == 0)
            _ranges = UpdateRange.Of(Memory, WeightDecay, DecayVectors, _rules, Math.Max(_frozenAt, 0));
        Steps++;
        using var noGrad = no_grad();
        foreach (var range in _ranges)
            if (Memory.IsOnCpu)
                Update(range, rates with { LearningRate = rates.LearningRate * range.LearningRateFactor });
            else
                using (NewDisposeScope())
                    UpdateOnDevice(range, rates with { LearningRate = rates.LearningRate * range.LearningRateFactor });
    }

    /// <summary>Updates one stretch; the default leaves it to <see cref="UpdateOnDevice"/>. <see cref="Steps"/> counts this step already.</summary>
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

    // Before a resume, or to test: as if it had never stepped.
    internal void Reset()
    {
        Steps = 0;
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
