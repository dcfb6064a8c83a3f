namespace ModelDsl;

/// <summary>A size that is free until data comes: a length, a number of rows. The proofs hold for all its values.</summary>
public sealed class AxisAttribute : NumberAttribute
{
    /// <summary>The smallest size.</summary>
    public int Min { get; set; } = 1;

    /// <summary>The largest size; 0 for no bound.</summary>
    public int Max { get; set; }

    /// <summary>Sizes are the minimum plus a multiple of this.</summary>
    public int Step { get; set; } = 1;
}
