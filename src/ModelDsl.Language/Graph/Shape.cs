using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The sizes of a tensor, the batch first; or unknown, after a stage that is wrong.</summary>
internal sealed class Shape : IEquatable<Shape>
{
    private readonly Dim[]? _sizes;

    public Shape(IEnumerable<Dim> sizes) => _sizes = sizes.ToArray();

    private Shape() => _sizes = null;

    /// <summary>Nothing is known, so nothing that follows can be called wrong.</summary>
    public static Shape Unknown { get; } = new();

    public bool IsUnknown => _sizes is null;

    /// <summary>The number of axes, the batch counted; 0 if unknown.</summary>
    public int Rank => _sizes?.Length ?? 0;

    public Dim this[int axis] => _sizes is null ? Dim.Unknown : _sizes[axis < 0 ? axis + _sizes.Length : axis];

    public Dim Last => this[-1];

    public IReadOnlyList<Dim> Sizes => _sizes ?? [];

    /// <summary>All sizes but the batch.</summary>
    public IEnumerable<Dim> WithoutBatch => Sizes.Skip(1);

    /// <summary>True if the axis exists; the batch is axis 0, the last axis -1.</summary>
    public bool HasAxis(int axis) => axis < 0 ? axis >= -Rank : axis < Rank;

    /// <summary>The axis behind the batch that has one value; null if there is none, or another.</summary>
    public int? OnlyAxisOfOne => Enumerable.Range(1, Math.Max(Rank - 1, 0)).Where(axis => this[axis].Constant == 1).ToArray() is [var one] ? one : null;

    public Shape With(int axis, Dim size)
    {
        if (_sizes is null)
            return this;
        var sizes = (Dim[])_sizes.Clone();
        sizes[axis < 0 ? axis + sizes.Length : axis] = size;
        return new(sizes);
    }

    /// <summary>Where a condition decides between two values. Their ranks must be equal, or the result is unknown.</summary>
    public static Shape If(Dim condition, Shape then, Shape otherwise)
    {
        if (then.IsUnknown || otherwise.IsUnknown || then.Rank != otherwise.Rank)
            return Unknown;
        return new(then.Sizes.Zip(otherwise.Sizes, (a, b) => Dim.If(condition, a, b)));
    }

    /// <summary>The product of the sizes from one axis on.</summary>
    public Dim Product(int from = 0)
    {
        var product = Dim.One;
        for (int axis = from; axis < Rank; axis++)
            product *= this[axis];
        return product;
    }

    public bool Equals(Shape? other)
    {
        if (other is null || IsUnknown != other.IsUnknown || Rank != other.Rank)
            return false;
        for (int axis = 0; axis < Rank; axis++)
            if (!this[axis].Equals(other[axis]))
                return false;
        return true;
    }

    public override bool Equals(object? other) => Equals(other as Shape);

    public override int GetHashCode() => Sizes.Aggregate(17, (hash, size) => unchecked(hash * 31 + size.GetHashCode()));

    public override string ToString() => IsUnknown ? "(unknown)" : "(" + string.Join(", ", Sizes.Select(size => size.ToString())) + ")";
}
