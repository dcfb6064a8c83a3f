using System.ComponentModel;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>A copy of everything a model learned: one copy of memory each way, and one for each buffer that is not in it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Snapshot : IDisposable
{
    private readonly FlatMemory _memory;

    internal Snapshot(FlatMemory memory)
    {
        _memory = memory;
        State = zeros(memory.Length, device: memory.State.device).DetachFromDisposeScope();
        Counters = [.. memory.Counters.Select(counter => zeros(counter.Value.shape, counter.Value.dtype, counter.Value.device).DetachFromDisposeScope())];
    }

    /// <summary>The copy of <see cref="FlatMemory.State"/>.</summary>
    public Tensor State { get; }

    /// <summary>The copies of <see cref="FlatMemory.Counters"/>.</summary>
    public IReadOnlyList<Tensor> Counters { get; }

    /// <summary>Whether there is anything to restore.</summary>
    public bool IsTaken { get; internal set; }

    /// <summary>Copies the model's state to here.</summary>
    public void Take()
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        State.copy_(_memory.State);
        for (int i = 0; i < Counters.Count; i++)
            Counters[i].copy_(_memory.Counters[i].Value);
        IsTaken = true;
    }

    /// <summary>Copies it back; nothing happens if nothing was taken.</summary>
    public void Restore()
    {
        if (!IsTaken)
            return;
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        _memory.State.copy_(State);
        for (int i = 0; i < Counters.Count; i++)
            _memory.Counters[i].Value.copy_(Counters[i]);
    }

    /// <summary>Frees the copy.</summary>
    public void Dispose()
    {
        State.Dispose();
        foreach (var counter in Counters)
            counter.Dispose();
    }
}
