using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl;

/// <summary>One stage of a model, once it is built: what it gives and the modules it owns.</summary>
public sealed class Layer
{
    private readonly long[] _extents;

    internal Layer(string name, long[] extents, nn.Module[] modules) => (Name, _extents, Modules, Sizes) = (name, extents, modules, [.. extents.Select(extent => Math.Max(extent, -1))]);

    /// <summary>The stage's name.</summary>
    public string Name { get; }

    /// <summary>The sizes of its output without the batch; a free axis is -1.</summary>
    public IReadOnlyList<long> Sizes { get; }

    /// <summary>The size along axis 1; if it is free, the smallest.</summary>
    public int Channels => Size(1);

    /// <summary>The size along the last axis; if it is free, the smallest.</summary>
    public int Features => Size(-1);

    /// <summary>The modules it owns, in the order of their use.</summary>
    public IReadOnlyList<nn.Module> Modules { get; }

    /// <summary>
    /// The size along an axis, counted as in the tensor: 0 is the batch, 1 the first behind it, -1 the last. If the axis is free, the smallest size that it can have: what is calculated of it and known
    /// when the model is built comes out the same for every size.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public int Size(int axis) => checked((int)Math.Abs(Extent(axis)));

    /// <summary>Whether the size along an axis is free until data comes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public bool IsFree(int axis) => Extent(axis) < 0;

    /// <summary>For emitted code: the size along an axis; of a free axis the smallest, negative.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public long Extent(int axis)
    {
        int rank = _extents.Length + 1, index = axis < 0 ? axis + rank : axis;
        if (index < 0 || index >= rank)
            throw new ArgumentOutOfRangeException(nameof(axis), axis, $"'{Name}' has the axes 0 to {rank - 1}.");
        return index == 0 ? -1 : _extents[index - 1];
    }

    /// <summary>
    /// Whether its parameters are left out of training: they get no gradients and stay as they are to the bit. Settable at any time. Running statistics of its norms still follow the data;
    /// the mark <c>[Frozen]</c> keeps them too.
    /// </summary>
    public bool Frozen
    {
        get => Parameters().All(parameter => !parameter.requires_grad);
        set
        {
            foreach (var parameter in Parameters())
                parameter.requires_grad = !value;
        }
    }

    /// <summary>How many numbers it learns.</summary>
    public long ParameterCount => Parameters().Sum(parameter => parameter.numel());

    /// <inheritdoc/>
    public override string ToString() => Name + " " + Shape;

    internal string Shape => "(N" + string.Concat(Sizes.Select(size => size < 0 ? ", any" : ", " + size.ToString(System.Globalization.CultureInfo.InvariantCulture))) + ")";

    /// <summary>Whether a parameter is one of its own.</summary>
    internal bool Owns(CompilerServices.Slot slot) => Parameters().Any(parameter => ReferenceEquals(parameter, slot.Parameter));

    private IEnumerable<TorchSharp.Modules.Parameter> Parameters() => Modules.SelectMany(module => module.parameters());
}
