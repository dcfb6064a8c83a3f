using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>What a trainer tells a run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RunSettings
{
    /// <summary>The model's name.</summary>
    public required string Model { get; init; }

    /// <summary>What the model is: its graph and its hyperparameters. A checkpoint of anything else is refused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What is measured; the loss first.</summary>
    public required IReadOnlyList<RunColumn> Columns { get; init; }

    /// <summary>The model's memory.</summary>
    public required FlatMemory Memory { get; init; }

    /// <summary>The optimizer, attached.</summary>
    public required Optimizer Optimizer { get; init; }

    /// <summary>Moves the learning rate; null: it stays.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Called in this order.</summary>
    public required IReadOnlyList<Callback> Callbacks { get; init; }

    /// <summary>Shows how far it is; null: nothing is shown.</summary>
    public ProgressBar? Progress { get; init; }

    /// <summary>How often all examples are seen.</summary>
    public required int Epochs { get; init; }

    /// <summary>Examples per step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Makes order and dropout repeatable.</summary>
    public required int Seed { get; init; }

    /// <summary>Threads of libtorch; 0: as it is set.</summary>
    public int Threads { get; init; }

    /// <summary>The last batch is left out if it is not full.</summary>
    public bool DropLast { get; init; }

    /// <summary>Go on from the checkpoint, if there is one.</summary>
    public bool Resume { get; init; }
}
