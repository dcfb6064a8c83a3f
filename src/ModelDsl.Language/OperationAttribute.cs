using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// A word that changes the current value of a stage. The operations of a stage are read in source order. Own operations are written as <see cref="BlockAttribute"/>,
/// used modules (<see cref="UseAttribute{TBlock}"/>) or methods (<see cref="CallAttribute"/>); this class cannot be derived from outside.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public abstract class OperationAttribute : Attribute
{
    private protected OperationAttribute()
    {
    }

    /// <summary>How many times the operation stands here, one after the other, each with weights of its own: a number or the name of one.</summary>
    public object Repeat { get; set; } = 1;

    /// <summary>The name of a flag; where it does not hold the operation is absent and takes no number in the keys.</summary>
    public string? When { get; set; }

    /// <summary>Whether it may own parameters or buffers, whatever its options: the keys of the state_dict depend on this, so never on values.</summary>
    internal virtual bool CanHaveState => false;

    /// <summary>Its weights are scales and biases, one for each channel: no penalty takes them.</summary>
    internal virtual bool HasVectorsOnly => false;

    /// <summary>Whether the tensor it gives may be written over by the next operation: nothing of it is needed for the backward pass, and it is no view of its input.</summary>
    internal virtual bool GivesFreshTensor => false;

    /// <summary>Whether what it gives is its input, perhaps in another shape: no memory of its own.</summary>
    internal virtual bool GivesView => false;

    /// <summary>Whether the last thing it does is to add a learned number to every channel.</summary>
    internal virtual bool AddsBias => false;

    /// <summary>Whether it brings its values to one measure.</summary>
    internal virtual bool IsNorm => false;

    /// <summary>Whether it adds to each place of a sequence what tells where it stands.</summary>
    internal virtual bool AddsPositions => false;

    /// <summary>What it demands of its input, what it gives, the module it makes and the call that applies it.</summary>
    internal abstract Edge Apply(Site site);
}
