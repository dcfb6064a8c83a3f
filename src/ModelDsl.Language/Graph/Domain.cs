using System;

namespace ModelDsl.Language.Graph;

/// <summary>Which values a tensor can hold: all lie between <paramref name="Low"/> and <paramref name="High"/>; where <paramref name="SumsAlong"/> is set they sum to one along this axis (the batch is 0); where <paramref name="Log"/> is set it is their exponentials that do.</summary>
internal sealed record Domain(double Low, double High, int? SumsAlong = null, bool Log = false)
{
    public static Domain Any { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Nothing is known: C# of the user's gave it, or data that say nothing of themselves. Unlike <see cref="Any"/> it may well be what is wanted.</summary>
    public static Domain Unknown { get; } = Any with { IsUnknown = true };

    /// <summary>What [Sigmoid] gives.</summary>
    public static Domain Unit { get; } = new(0, 1);

    /// <summary>What [Softmax] gives.</summary>
    public static Domain Probabilities(int axis) => new(0, 1, axis);

    /// <summary>What [LogSoftmax] gives.</summary>
    public static Domain LogProbabilities(int axis) => new(double.NegativeInfinity, 0, axis, Log: true);

    /// <summary>Probabilities, or their logarithms, that sum to one along some axis.</summary>
    public bool Simplex => SumsAlong is not null;

    /// <summary>The bounds hold, and may be far from what occurs: something unknown went into it.</summary>
    public bool IsUnknown { get; init; }

    public static Domain operator +(Domain a, Domain b) => new(a.Low + b.Low, a.High + b.High) { IsUnknown = a.IsUnknown || b.IsUnknown };

    public static Domain operator *(Domain a, Domain b)
    {
        double[] corners = [Times(a.Low, b.Low), Times(a.Low, b.High), Times(a.High, b.Low), Times(a.High, b.High)];
        Array.Sort(corners);
        // The sum of what is weighted by probabilities is a mean, which these bounds do not say.
        return new(corners[0], corners[3]) { IsUnknown = a.IsUnknown || b.IsUnknown || a is { Simplex: true, Log: false } || b is { Simplex: true, Log: false } };
    }

    /// <summary>Either of the two.</summary>
    public static Domain Either(Domain a, Domain b) => a == b ? a : new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)) { IsUnknown = a.IsUnknown || b.IsUnknown };

    /// <summary>The same interval, with no more known of sums: after pooling, dropping or joining.</summary>
    public Domain WithoutSums => Simplex || Log ? Within(Low, High) : this;

    /// <summary>The same where an axis is gone.</summary>
    public Domain Removing(int axis) => SumsAlong == axis ? WithoutSums : SumsAlong > axis ? this with { SumsAlong = SumsAlong - 1 } : this;

    /// <summary>The same where an axis has come in.</summary>
    public Domain Adding(int axis) => SumsAlong >= axis ? this with { SumsAlong = SumsAlong + 1 } : this;

    /// <summary>Other bounds, known as well as these.</summary>
    public Domain Within(double low, double high) => new(low, high) { IsUnknown = IsUnknown };

    public bool IsWithin(double low, double high) => Low >= low && High <= high;

    public bool IsUnbounded => double.IsInfinity(Low) && double.IsInfinity(High);

    /// <summary>In words.</summary>
    public string Described =>
        IsUnbounded ? "values of any size"
        : double.IsInfinity(High) ? $"values of {Site.Text(Low)} and more"
        : double.IsInfinity(Low) ? $"values of {Site.Text(High)} and less"
        : $"values from {Site.Text(Low)} to {Site.Text(High)}";

    // 0 * infinity is 0 here: the bound of a product whose factor is nothing but 0.
    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;
}
