using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// One tensor holds everything a model learns (parameters, then float buffers such as running means), another all gradients.
/// The model's own Parameter objects stay what they are and become views: <c>set_</c> swaps only the storage beneath them.
/// So an optimizer's step is one pass over plain memory, and a snapshot one copy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe partial class FlatMemory : IDisposable
{
    private const long Alignment = 16;                                 // numbers: 64 bytes, a cache line and the widest vector
    private readonly List<Slot> _parameters = [];
    private readonly List<Slot> _buffers = [];
    private readonly List<(string Name, Tensor Value)> _counters = []; // buffers of other types (num_batches_tracked, masks) stay where they are
    private bool _isDisposed;

    private FlatMemory(nn.Module model) => Model = model;

    /// <summary>The module whose memory this is.</summary>
    public nn.Module Model { get; }

    /// <summary>Parameters, then buffers: all that a checkpoint or the best epoch has to keep.</summary>
    public Tensor State { get; private set; } = null!;

    /// <summary>The front part of <see cref="State"/>: the parameters.</summary>
    public Tensor Values { get; private set; } = null!;

    /// <summary>The gradients of <see cref="Values"/>.</summary>
    public Tensor Gradients { get; private set; } = null!;

    /// <summary>Where each parameter lies, in the order of the state_dict.</summary>
    public IReadOnlyList<Slot> Parameters => _parameters;

    /// <summary>Where each float buffer lies.</summary>
    public IReadOnlyList<Slot> Buffers => _buffers;

    /// <summary>Buffers that are not Float32 and therefore not in <see cref="State"/>: counters, masks, tables of indices.</summary>
    public IReadOnlyList<(string Name, Tensor Value)> Counters => _counters;

    /// <summary>The length of <see cref="Values"/>.</summary>
    public long ParameterLength { get; private set; }

    /// <summary>The length of <see cref="State"/>.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the memory is the processor's own, so that it can be worked on directly.</summary>
    public bool IsOnCpu { get; private set; }

    // Valid on the CPU only; the tensors own the memory, which never moves.
    internal float* ValuePointer { get; private set; }

    internal float* GradientPointer { get; private set; }

    /// <summary>Gathers a model's parameters and buffers.</summary>
    /// <exception cref="NotSupportedException">A parameter is not Float32.</exception>
    public static FlatMemory Bind(nn.Module model)
    {
        var memory = new FlatMemory(model);
        memory.Bind();
        return memory;
    }

    /// <summary>False after <c>model.to(...)</c>, <c>model.zero_grad()</c> or a new Parameter: then <see cref="EnsureBound"/> has work to do.</summary>
    public bool IsBound
    {
        get
        {
            using var scope = NewDisposeScope();
            int i = 0;
            foreach (var (name, parameter) in Model.named_parameters())
            {
                if (i >= _parameters.Count || _parameters[i].Name != name || parameter.dtype != ScalarType.Float32 || parameter.device.type != State.device.type || parameter.grad is not { } gradient)
                    return false;
                if (_parameters[i].Length > 0 && IsOnCpu && (Address(parameter) != ValuePointer + _parameters[i].Offset || Address(gradient) != GradientPointer + _parameters[i].Offset))
                    return false;
                i++;
            }
            return i == _parameters.Count;
        }
    }

    /// <summary>Binds again if someone moved the model or took its gradients away. An optimizer's state stays valid, for the layout is the same.</summary>
    /// <exception cref="ObjectDisposedException">The trainer is disposed.</exception>
    /// <exception cref="NotSupportedException">A parameter is not Float32.</exception>
    /// <exception cref="InvalidOperationException">The model has other parameters than when the trainer was made.</exception>
    public void EnsureBound()
    {
        if (_isDisposed)
            throw new ObjectDisposedException($"{Model.GetName()}.Trainer", "This trainer is disposed: make a new one for the model.");
        if (!IsBound)
            Bind();
    }

    /// <summary>The slot of a parameter by its key.</summary>
    public Slot this[string key] => _parameters.Find(slot => slot.Name == key) ?? throw new KeyNotFoundException($"The model has no parameter '{key}'.");

    /// <summary>The weights (not biases or norms) of a stage.</summary>
    public Slot[] Weights(Layer stage) => [.. _parameters.Where(slot => slot.IsWeight && stage.Owns(slot))];

    // ---- Gradients ----------------------------------------------------------------------------------------------

    /// <summary>Sets all gradients to zero.</summary>
    public void ZeroGradients()
    {
        if (IsOnCpu)
            NativeMemory.Clear(GradientPointer, (nuint)ParameterLength * sizeof(float));
        else
            using (NewDisposeScope())
                Gradients.zero_();
    }

    /// <summary>Adds the gradient of factor * sum(w * w). What is frozen gets none.</summary>
    public void AddL2(ReadOnlySpan<Slot> slots, double factor)
    {
        foreach (var slot in slots)
        {
            if (!slot.Learns)
                continue;
            if (!IsOnCpu)
            {
                Add(slot, static (values, by) => values.mul(2 * by), factor);
                continue;
            }
            float* values = ValuePointer + slot.Offset, gradients = GradientPointer + slot.Offset;
            float twice = (float)(2 * factor);
            for (long i = 0; i < slot.Length; i++)
                gradients[i] += twice * values[i];
        }
    }

    /// <summary>Adds the gradient of factor * sum(|w|). What is frozen gets none.</summary>
    public void AddL1(ReadOnlySpan<Slot> slots, double factor)
    {
        foreach (var slot in slots)
        {
            if (!slot.Learns)
                continue;
            if (!IsOnCpu)
            {
                Add(slot, static (values, by) => values.sign().mul_(by), factor);
                continue;
            }
            float* values = ValuePointer + slot.Offset, gradients = GradientPointer + slot.Offset;
            float by = (float)factor;
            for (long i = 0; i < slot.Length; i++)
                gradients[i] += values[i] > 0 ? by : values[i] < 0 ? -by : 0;
        }
    }

    private void Add(Slot slot, Func<Tensor, double, Tensor> penalty, double factor)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        Gradients.narrow(0, slot.Offset, slot.Length).add_(penalty(Values.narrow(0, slot.Offset, slot.Length), factor));
    }

    /// <summary>Scales all gradients together so that their norm is at most this, as <c>clip_grad_norm_</c>; gives the norm as it was. Frozen parameters have zero gradients and do not count.</summary>
    public double ClipNorm(double most)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        double norm = Gradients.norm().item<float>();
        double factor = most / (norm + 1e-6);
        if (factor < 1)
            Gradients.mul_(factor);
        return norm;
    }

    /// <summary>Cuts every gradient to lie between minus and plus this, as <c>clip_grad_value_</c>.</summary>
    public void ClipValue(double most)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        Gradients.clamp_(-most, most);
    }

    /// <summary>An empty copy of <see cref="State"/>, to take and restore.</summary>
    public Snapshot NewSnapshot() => new(this);

    /// <summary>Frees the memory; the model keeps working, for its parameters hold the storage too.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        Release();
    }

    private void Release()
    {
        State?.Dispose();
        Values?.Dispose();
        Gradients?.Dispose();
    }
}
