namespace ModelDsl;

/// <summary>The values that an option can have, for the analyzer: it refuses constants and hyperparameters outside. On options of optimizers, schedules, metrics and callbacks, also your own.</summary>
/// <param name="min">The smallest value.</param>
/// <param name="max">The largest value.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(double min = double.NegativeInfinity, double max = double.PositiveInfinity) : Attribute
{
    /// <summary>The smallest value.</summary>
    public double Min => min;

    /// <summary>The largest value.</summary>
    public double Max => max;

    /// <summary>The minimum itself is too small.</summary>
    public bool MinExcluded { get; set; }

    /// <summary>The maximum itself is too large.</summary>
    public bool MaxExcluded { get; set; }
}
