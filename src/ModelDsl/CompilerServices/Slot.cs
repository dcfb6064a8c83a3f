using System.ComponentModel;
using TorchSharp.Modules;

namespace ModelDsl.CompilerServices;

/// <summary>Where one parameter or buffer lies in the flat memory.</summary>
/// <param name="Name">Its key in the state_dict.</param>
/// <param name="Offset">The index of its first number.</param>
/// <param name="Length">How many numbers it has.</param>
/// <param name="Shape">Its sizes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record Slot(string Name, long Offset, long Length, long[] Shape)
{
    /// <summary>Whether this is a weight: biases and the factors of norms have one dimension, weights two or more.</summary>
    public bool IsWeight => Shape.Length > 1;

    /// <summary>The parameter itself; null for a buffer. Another object after the model was moved.</summary>
    internal Parameter? Parameter { get; set; }

    /// <summary>Whether it is a parameter that is not frozen.</summary>
    internal bool Learns => Parameter is { requires_grad: true };
}
