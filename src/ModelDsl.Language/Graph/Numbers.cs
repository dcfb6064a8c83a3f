using System;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>A whole number (or a flag, 0 or 1) as a word uses it: its value for the proofs, and the user's name for it, if it has one, for the code.</summary>
internal sealed record Whole(Dim Dim, string? Name = null)
{
    public static implicit operator Whole(int value) => new((Dim)value);

    public static implicit operator Dim(Whole whole) => whole.Dim;

    public override string ToString() => Name ?? Dim.ToString();
}

/// <summary>A real number: the interval it lies in, and the user's name for it, if it has one.</summary>
internal sealed record Real(double Low, double High, string? Name = null)
{
    public Real(double value) : this(value, value)
    {
    }

    public double? Constant => Low == High && Name is null ? Low : null;

    /// <summary>Of a model's hyperparameter that is one of several numbers: that, also where a use hands it on.</summary>
    public Variable? Choice { get; init; }

    /// <summary>What it is in the class that is analysed, also where a use hands it on; null where that cannot be said.</summary>
    public Formula? Formula { get; init; }

    public override string ToString() => Name ?? Low.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
