using System;

namespace ModelDsl;

/// <summary>How the model is trained, where the trainer is not told otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TrainingAttribute : Attribute
{
    /// <summary>How often all examples are seen.</summary>
    public int Epochs { get; set; } = 10;

    /// <summary>Examples per step.</summary>
    public int BatchSize { get; set; } = 32;

    /// <summary>Makes initial weights, order and dropout repeatable.</summary>
    public int Seed { get; set; } = 42;

    /// <summary>The norm of all gradients together is cut to this, as <c>clip_grad_norm_</c>. Not at all if not set.</summary>
    public double ClipNorm { get; set; }

    /// <summary>Every gradient is cut to lie between minus and plus this, as <c>clip_grad_value_</c>. Not at all if not set.</summary>
    public double ClipValue { get; set; }

    /// <summary>The last batch is left out if it is not full.</summary>
    public bool DropLast { get; set; }

    /// <summary>Threads that libtorch uses during training; 0: as it is set.</summary>
    public int Threads { get; set; }
}
