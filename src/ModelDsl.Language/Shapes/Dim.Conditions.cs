using System;
using System.Collections.Generic;

namespace ModelDsl.Language.Shapes;

/// <content>Conditions, choices, minimum and maximum.</content>
internal sealed partial class Dim
{
    /// <summary>Whether the condition holds for every value, so that nothing needs to be asked.</summary>
    public static bool IsTrue(Dim condition) => condition.Constant is not (null or 0);

    /// <summary>1 where the two are equal.</summary>
    public static Dim Equal(Dim a, Dim b) => a.Equals(b) && !a.IsUnknown ? One : IsZeroCondition(a - b, AtomKind.IsZero);

    /// <summary>1 where the two differ.</summary>
    public static Dim NotEqual(Dim a, Dim b) => IsZeroCondition(a - b, AtomKind.IsNotZero);

    /// <summary>1 where a is smaller than b.</summary>
    public static Dim Less(Dim a, Dim b) => LessOrEqual(a + One, b);

    /// <summary>1 where a is at most b.</summary>
    public static Dim LessOrEqual(Dim a, Dim b)
    {
        Dim difference = b - a;
        if (difference.IsUnknown)
            return Unknown;
        if (difference.IsTotal && difference.Range.Low >= 0)
            return One;
        if (difference.IsTotal && difference.Range.High < 0)
            return Zero;
        return Of(new Atom(AtomKind.IsNotNegative, difference));
    }

    /// <summary>1 where the condition does not hold.</summary>
    public static Dim Not(Dim condition)
    {
        if (condition.IsUnknown)
            return Unknown;
        if (condition.Constant is long value)
            return value == 0 ? One : Zero;
        if (condition.OnlyAtom is { } atom)
            switch (atom.Kind)
            {
                case AtomKind.IsZero when atom.IsTotal:
                    return Of(new Atom(AtomKind.IsNotZero, atom.Parts));
                case AtomKind.IsNotZero when atom.IsTotal:
                    return Of(new Atom(AtomKind.IsZero, atom.Parts));
                case AtomKind.IsNotNegative when atom.IsTotal:
                    return LessOrEqual(atom.Parts[0] + One, Zero);
            }
        return condition.IsCondition ? Of(new Atom(AtomKind.IsZero, condition)) : IsZeroCondition(condition, AtomKind.IsZero);
    }

    /// <summary>1 where both hold.</summary>
    public static Dim And(Dim a, Dim b)
    {
        if (a.IsZero || b.IsZero)
            return Zero;
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.Constant is not null)
            return b;
        if (b.Constant is not null || a.Equals(b))
            return a;
        return Join(AtomKind.All, a, b);
    }

    /// <summary>Whether a condition is this one, or one of those that this one joins.</summary>
    internal bool Includes(Dim condition) =>
        Equals(condition) || Array.Exists(Joined, condition.Equals);

    /// <summary>The conditions that this one joins; itself if it is one.</summary>
    internal Dim[] Joined => PartsOf(AtomKind.All, this);

    /// <summary>1 where at least one holds.</summary>
    public static Dim Or(Dim a, Dim b)
    {
        if (IsTrue(a) || IsTrue(b))
            return One;
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.IsZero)
            return b;
        if (b.IsZero || a.Equals(b))
            return a;
        return Join(AtomKind.Any, a, b);
    }

    /// <summary>The one value where the condition holds, the other elsewhere.</summary>
    public static Dim If(Dim condition, Dim then, Dim otherwise)
    {
        if (condition.IsUnknown)
            return Unknown;
        if (condition.Constant is long value)
            return value != 0 ? then : otherwise;
        if (then.IsUnknown || otherwise.IsUnknown)
            return Unknown;
        (then, otherwise) = (then.Assuming(condition, holds: true), otherwise.Assuming(condition, holds: false));
        if (then.Equals(otherwise) || AreSame(then, otherwise, ZerosOf(condition, holds: false)))
            return then;
        if (AreSame(then, otherwise, ZerosOf(condition, holds: true)))
            return otherwise;
        // What both have stands in front: the sizes behind many optional layers would double with each of them otherwise.
        Dim common = Common(then, otherwise);
        return common + Of(new Atom(AtomKind.Choose, condition, then - common, otherwise - common));
    }

    // Size != 16 ? 16 : Size is 16: where the condition decides for the other one, both are the same.
    private static bool AreSame(Dim a, Dim b, IReadOnlyList<Dim> zeros)
    {
        if (zeros.Count == 0)
            return false;
        Dim difference = a - b;
        foreach (Dim zero in zeros)
        {
            if (zero is { _terms: [{ Coefficient: 1 or -1, Product.Single.Variable: { } variable } only], _constant: not long.MinValue })
                difference = difference.Substitute(variable, -only.Coefficient * zero._constant);
            if (difference.IsZero || difference.Equals(zero) || difference.Equals(-zero))
                return true;
        }
        return false;
    }

    // What is 0 where the condition holds, or where it does not.
    private static IReadOnlyList<Dim> ZerosOf(Dim condition, bool holds)
    {
        if (condition.OnlyAtom is null or { Kind: AtomKind.Variable })
            return [];
        var zeros = new List<Dim>();
        Collect(condition, holds);
        return zeros;

        void Collect(Dim part, bool isTrue)
        {
            if (part.OnlyAtom is not { } atom)
                return;
            if (atom.Kind == AtomKind.IsZero && atom.Parts[0].IsCondition)
                Collect(atom.Parts[0], !isTrue);
            else if (atom.Kind == (isTrue ? AtomKind.IsZero : AtomKind.IsNotZero))
                zeros.Add(atom.Parts[0]);
            else if (atom.Kind == (isTrue ? AtomKind.All : AtomKind.Any))
                foreach (Dim one in atom.Parts)
                    Collect(one, isTrue);
        }
    }

    private static Dim Common(Dim a, Dim b)
    {
        if (a._terms.Length == 0 || b._terms.Length == 0)
            return Zero;
        var common = new Sum(Zero);
        foreach (Term term in a._terms)
            if (b.CoefficientOf(term.Product) == term.Coefficient)
                common.AddProduct(term, 1);
        return common.ToDim();
    }

    /// <summary>The smaller of the two.</summary>
    public static Dim Min(Dim a, Dim b) => Extreme(AtomKind.Minimum, a, b);

    /// <summary>The larger of the two.</summary>
    public static Dim Max(Dim a, Dim b) => Extreme(AtomKind.Maximum, a, b);

    private static Dim Extreme(AtomKind kind, Dim a, Dim b)
    {
        Dim difference = a - b;
        if (difference.IsUnknown)
            return Unknown;
        if (difference.IsTotal && difference.Range.Low >= 0)
            return kind == AtomKind.Maximum ? a : b;
        if (difference.IsTotal && difference.Range.High <= 0)
            return kind == AtomKind.Maximum ? b : a;
        return Of(new Atom(kind, a, b));
    }

    private static Dim IsZeroCondition(Dim difference, AtomKind kind)
    {
        if (difference.IsUnknown)
            return Unknown;
        Dim where = kind == AtomKind.IsZero ? One : Zero, elsewhere = kind == AtomKind.IsZero ? Zero : One;
        if (difference.Constant is long value)
            return value == 0 ? where : elsewhere;
        if (difference.IsTotal && !difference.Range.Contains(0))
            return elsewhere;
        // 4, 8, 12 ... is never 11.
        if (difference is { _terms: [{ Product.Single.Variable: { } variable } only], _constant: not long.MinValue } && (difference._constant % only.Coefficient != 0 || !variable.Contains(-difference._constant / only.Coefficient)))
            return elsewhere;
        if (difference.IsCondition)
            return kind == AtomKind.IsNotZero ? difference : Not(difference);
        // A condition compared with "true".
        if (difference + One is { IsCondition: true } less)
            return kind == AtomKind.IsZero ? less : Not(less);
        if (One - difference is { IsCondition: true } rest)
            return kind == AtomKind.IsZero ? rest : Not(rest);
        // Both kinds of rest are zero for the same numbers.
        if (difference.OnlyAtom is { Kind: AtomKind.Remainder, Parts: var division })
            return IsZeroCondition(division[0] % division[1], kind);
        return OfCases(difference, kind) ?? Of(new Atom(kind, difference));
    }

    // (c ? Width : 8) == 8 is !c || Width == 8: where one case is decided, the other is left.
    private static Dim? OfCases(Dim difference, AtomKind kind)
    {
        if (Array.Find(difference._terms, term => term.Product.Single is { Kind: AtomKind.Choose }) is not { Product.Single: { Parts: var parts } choice } term)
            return null;
        Dim beside = difference - term.Coefficient * Of(choice);
        Dim then = beside + term.Coefficient * parts[1], otherwise = beside + term.Coefficient * parts[2];
        if (then.Constant is null && otherwise.Constant is null)
            return null;
        Dim condition = parts[0];
        (then, otherwise) = (IsZeroCondition(then, kind), IsZeroCondition(otherwise, kind));
        return And(Or(Not(condition), then), Or(condition, otherwise));
    }

    private static Dim Join(AtomKind kind, Dim a, Dim b)
    {
        var parts = new List<Dim>(PartsOf(kind, a));
        foreach (Dim part in PartsOf(kind, b))
            if (!parts.Contains(part))
                parts.Add(part);
        return parts.Count == 1 ? parts[0] : Of(new Atom(kind, [.. parts]));
    }

    private static Dim[] PartsOf(AtomKind kind, Dim condition) => condition.OnlyAtom is { } atom && atom.Kind == kind ? atom.Parts : [condition];
}
