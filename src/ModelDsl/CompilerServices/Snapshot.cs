using System.ComponentModel;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>A copy of everything a model learned: one copy of memory each way, and one number for each counter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Snapshot : IDisposable
{
    private readonly FlatMemory _memory;

    internal Snapshot(FlatMemory memory)
    {
        _memory = memory;
        State = zeros(memory.Length, device: memory.State.device).DetachFromDisposeScope();
        Counters = new long[memory.Counters.Count];
    }

    /// <summary>The copy of <see cref="FlatMemory.State"/>.</summary>
    public Tensor State { get; }

    /// <summary>The copy of the counters.</summary>
    public long[] Counters { get; }

    /// <summary>Whether there is anything to restore.</summary>
    public bool IsTaken { get; internal set; }

    /// <summary>Copies the model's state to here.</summary>
    public void Take()
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        State.copy_(_memory.State);
        for (int i = 0; i < Counters.Length; i++)
            Counters[i] = _memory.Counters[i].Value.item<long>();
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
        for (int i = 0; i < Counters.Length; i++)
            _memory.Counters[i].Value.fill_(Counters[i]);
    }

    /// <summary>Frees the copy.</summary>
    public void Dispose() => State.Dispose();
}
