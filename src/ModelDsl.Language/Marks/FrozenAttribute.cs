namespace ModelDsl;

/// <summary>The stage does not learn: its parameters get no updates, its batch norms keep their statistics.</summary>
/// <param name="parts">Public stages of the block used on this stage; none: all of it.</param>
public sealed class FrozenAttribute(params string[] parts) : MarkAttribute
{
    /// <summary>Stages of the block used here.</summary>
    public string[] Parts => parts;

    /// <summary>From this epoch on (counted from 0) it learns like the rest; 0: never.</summary>
    public int UntilEpoch { get; set; }
}
