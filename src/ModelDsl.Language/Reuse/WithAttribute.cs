using System;

namespace ModelDsl;

/// <summary>One argument or further input, by name, of the <see cref="UseAttribute{TBlock}"/> directly before it: <c>[Use&lt;BasicBlock&gt;(128), With(nameof(BasicBlock.Stride), 2)]</c>.</summary>
/// <param name="name">An argument or an input of the block.</param>
/// <param name="value">A constant or the name of a number member; for an input the name of an earlier stage.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class WithAttribute(string name, object value) : Attribute
{
    /// <summary>The block's argument or input.</summary>
    public string Name => name;

    /// <summary>What it gets.</summary>
    public object Value => value;
}
