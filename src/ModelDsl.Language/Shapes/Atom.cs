using System;

namespace ModelDsl.Language.Shapes;

/// <summary>What an <see cref="Atom"/> stands for.</summary>
internal enum AtomKind
{
    Variable,
    Divide,
    Modulo,

    /// <summary>Division as in C#: rounded towards zero.</summary>
    Quotient,

    /// <summary>Its rest, as in C#: with the sign of the dividend.</summary>
    Remainder,
    Minimum,
    Maximum,

    /// <summary>Three parts: condition, then, otherwise.</summary>
    Choose,

    /// <summary>Condition: the only part is zero.</summary>
    IsZero,

    /// <summary>Condition: the only part is not zero.</summary>
    IsNotZero,

    /// <summary>Condition: the only part is zero or more.</summary>
    IsNotNegative,

    /// <summary>Condition: every part holds.</summary>
    All,

    /// <summary>Condition: some part holds.</summary>
    Any,
}

/// <summary>What a polynomial treats as indivisible: a variable, or an operation other than + - *.</summary>
internal sealed class Atom : IEquatable<Atom>
{
    private readonly int _hash;

    public Atom(Variable variable)
    {
        Kind = AtomKind.Variable;
        Variable = variable;
        Parts = [];
        IsCondition = HasConditions = variable.IsFlag;
        IsTotal = true;
        Size = 1;
        _hash = variable.GetHashCode();
        Range = new Interval(variable.Min, variable.Max);
    }

    public Atom(AtomKind kind, params Dim[] parts)
    {
        Kind = kind;
        Parts = parts;
        IsCondition = kind >= AtomKind.IsZero || (kind == AtomKind.Choose && parts[1].IsCondition && parts[2].IsCondition);
        IsTotal = kind is not (AtomKind.Divide or AtomKind.Modulo or AtomKind.Quotient or AtomKind.Remainder) || !parts[1].Range.Contains(0);
        int hash = (int)kind;
        HasConditions = IsCondition;
        Size = 1;
        foreach (Dim part in parts)
        {
            Size += part.Size;
            HasConditions |= part.HasConditions;
            IsTotal &= part.IsTotal;
            hash = unchecked(hash * 31 + (IsSignless(kind) ? part.SignlessHash : part.GetHashCode()));
        }

        _hash = hash;
        Range = RangeOf(kind, parts);
    }

    public AtomKind Kind { get; }

    /// <summary>The variable, for that kind only.</summary>
    public Variable? Variable { get; }

    public Dim[] Parts { get; }

    /// <summary>Only ever 0 or 1.</summary>
    public bool IsCondition { get; }

    /// <summary>It or some part of it is a condition.</summary>
    public bool HasConditions { get; }

    /// <summary>Has a value for every assignment: no divisor in it can be zero.</summary>
    public bool IsTotal { get; }

    /// <summary>The number of its parts, written out.</summary>
    public int Size { get; }

    public Interval Range { get; }

    public bool Equals(Atom? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _hash != other._hash || Kind != other.Kind || Parts.Length != other.Parts.Length)
            return false;
        if (Variable is not null)
            return Variable.Equals(other.Variable);
        for (int i = 0; i < Parts.Length; i++)
        {
            // Two that are equal become one, or choices within choices would be compared again on every way to them.
            if (Parts[i].Equals(other.Parts[i]))
                other.Parts[i] = Parts[i];
            else if (!IsSignless(Kind) || !Parts[i].IsNegativeOf(other.Parts[i]))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Atom);

    public override int GetHashCode() => _hash;

    /// <summary>p is zero exactly when -p is.</summary>
    private static bool IsSignless(AtomKind kind) => kind is AtomKind.IsZero or AtomKind.IsNotZero;

    private static Interval RangeOf(AtomKind kind, Dim[] parts)
    {
        switch (kind)
        {
            case AtomKind.Divide:
                return parts[0].Range.DivideBy(parts[1].Range);
            case AtomKind.Modulo:
                return parts[0].Range.Modulo(parts[1].Range);
            case AtomKind.Quotient:
                return parts[0].Range.QuotientBy(parts[1].Range);
            case AtomKind.Remainder:
                return parts[0].Range.RemainderBy(parts[1].Range);
            case AtomKind.Choose:
                return Interval.Hull(parts[1].Range, parts[2].Range);
            case AtomKind.Minimum:
            case AtomKind.Maximum:
                Interval range = parts[0].Range;
                for (int i = 1; i < parts.Length; i++)
                    range = kind == AtomKind.Minimum ? Interval.Smaller(range, parts[i].Range) : Interval.Larger(range, parts[i].Range);
                return range;
            default:
                return Interval.Bit;
        }
    }
}
