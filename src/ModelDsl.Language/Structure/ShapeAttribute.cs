using System;

namespace ModelDsl;

/// <summary>
/// The shape that hand-written C# gives back, without the batch: each size a number or the name of a number member. Without sizes: the shape of its first argument.
/// The proofs believe it; the generated code checks it when it runs.
/// </summary>
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Class)]
public sealed class ShapeAttribute(params object[] sizes) : Attribute
{
    /// <summary>The sizes after the batch: integers or names.</summary>
    public object[] Sizes => sizes;

    /// <summary>It gives ids from 0 to one less than this, for an <see cref="EmbeddingAttribute"/>: a number or the name of one. Floats if not set.</summary>
    public object? Ids { get; set; }
}
