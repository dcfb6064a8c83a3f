namespace ModelDsl;

/// <summary>
/// A hyperparameter on a grid of numbers. Every value is part of the proofs: a model compiles only if it builds for all of them.
/// Names as in ML.NET's search ranges.
/// </summary>
public sealed class RangeAttribute : NumberAttribute
{
    /// <summary>Whole numbers from <paramref name="min"/> to <paramref name="max"/>, both included; for a property of type int.</summary>
    public RangeAttribute(int min, int max) => (Min, Max) = (min, max);

    /// <summary>Real numbers from <paramref name="min"/> to <paramref name="max"/>, both included; for a property of type double.</summary>
    public RangeAttribute(double min, double max) => (Min, Max, IsReal) = (min, max, true);

    /// <summary>The distance of two neighbours, from the minimum on. 1 for int, none for double if not set.</summary>
    public object? Step { get; set; }

    /// <summary>The value of a model that is not told otherwise. The minimum if not set.</summary>
    public object? Default { get; set; }

    /// <summary>Searched on a logarithmic scale, without a Step.</summary>
    public bool Log { get; set; }

    internal double Min { get; }

    internal double Max { get; }

    internal bool IsReal { get; }
}
