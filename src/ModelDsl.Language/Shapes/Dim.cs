using System;
using System.Collections.Generic;

namespace ModelDsl.Language.Shapes;

/// <summary>An integer expression over <see cref="Variable"/>s: immutable, simplified when built, compared by meaning as far as that is cheap.</summary>
/// <remarks>
/// <para>A dim is a polynomial: a constant plus terms (coefficient times a product of atoms). Atoms are variables and whatever is not + - *:
/// floor division, modulo, minimum, maximum, choices and conditions. Terms keep the order in which they were first seen, so that they read as written;
/// equality and hash ignore that order.</para>
/// <para>Conditions are dims which are 0 or 1. Where a condition is expected, any other dim counts as "not zero".</para>
/// <para>Division and modulo round down, also below zero. Dividing by zero has no value: <c>Evaluate</c> gives null and a condition
/// in which it is needed does not hold. A choice needs only the branch it takes; <see cref="And"/> and <see cref="Or"/> need no further part once one decides.
/// Parts which cancel (x - x, 0 * x) are gone, whatever they were.</para>
/// <para>Whatever cannot be represented (a coefficient beyond a long, hundreds of terms, a tree of a hundred thousand parts) is <see cref="Unknown"/>.</para>
/// </remarks>
internal sealed partial class Dim : IEquatable<Dim>
{
    private const int MostTerms = 512, LargestSize = 131_072;

    // Kernels, paddings and widths: most numbers are one of these, and there are thousands of them in a model.
    private static readonly Dim[] Numbers = MakeNumbers(1025);

    private readonly Term[] _terms;
    private readonly long _constant;
    private readonly int _hash;

    private Dim(long constant, Term[] terms)
    {
        _constant = constant;
        _terms = terms;
        int hash = StableHash.Mix(constant), negated = StableHash.Mix(unchecked(-constant));
        bool isTotal = true, hasConditions = false;
        int size = 1;
        foreach (Term term in terms)
        {
            int product = term.Product.GetHashCode();
            hash = unchecked(hash + (StableHash.Mix(term.Coefficient) ^ product) * 16777619);
            negated = unchecked(negated + (StableHash.Mix(unchecked(-term.Coefficient)) ^ product) * 16777619);
            for (int i = 0; i < term.Product.Count; i++)
            {
                isTotal &= term.Product.AtomAt(i).IsTotal;
                hasConditions |= term.Product.AtomAt(i).HasConditions;
                size = Math.Min(size + term.Product.AtomAt(i).Size, LargestSize + 1);
            }
        }

        Size = size;
        _hash = hash;
        SignlessHash = hash ^ negated;
        IsTotal = isTotal;
        HasConditions = hasConditions;
        Range = RangeOf(constant, terms);
    }

    private Dim()
    {
        _terms = [];
        IsUnknown = true;
        _hash = SignlessHash = -1;
        Range = Interval.Everything;
    }

    /// <summary>Nothing is known about this size, and it poisons everything it touches: nothing is ever proven or reported about it.</summary>
    public static Dim Unknown { get; } = new();

    /// <summary>0, which is also "false".</summary>
    public static Dim Zero => Numbers[0];

    /// <summary>1, which is also "true".</summary>
    public static Dim One => Numbers[1];

    /// <summary>True for <see cref="Unknown"/>.</summary>
    public bool IsUnknown { get; }

    /// <summary>The value, when it depends on nothing.</summary>
    public long? Constant => _terms.Length == 0 && !IsUnknown ? _constant : null;

    /// <summary>All variables it depends on, in the order of their first appearance.</summary>
    public IReadOnlyCollection<Variable> Variables
    {
        get
        {
            var found = new List<Variable>();
            CollectVariables(found);
            return found;
        }
    }

    /// <summary>Some part of it nobody knows before data comes.</summary>
    public bool IsFree
    {
        get
        {
            foreach (Variable variable in Variables)
                if (variable.IsFree)
                    return true;
            return false;
        }
    }

    /// <summary>True when the value is known to be 0 or 1.</summary>
    public bool IsCondition => _terms.Length == 0 ? !IsUnknown && _constant is 0 or 1 : OnlyAtom is { IsCondition: true };

    /// <summary>The three parts of a choice by condition; null for any other dim.</summary>
    internal (Dim Condition, Dim Then, Dim Otherwise)? AsChoice => OnlyAtom is { Kind: AtomKind.Choose, Parts: var parts } ? (parts[0], parts[1], parts[2]) : null;

    /// <summary>The atom, when it is just that atom.</summary>
    internal Atom? OnlyAtom => _constant == 0 && _terms.Length == 1 && _terms[0].Coefficient == 1 ? _terms[0].Product.Single : null;

    /// <summary>Encloses every value it can take.</summary>
    internal Interval Range { get; }

    /// <summary>Has a value for every assignment: no divisor in it can be zero.</summary>
    internal bool IsTotal { get; }

    /// <summary>Some part of it is a condition.</summary>
    internal bool HasConditions { get; }

    /// <summary>The number of its parts, written out: choices within choices double it, so it is what every look at the whole costs.</summary>
    internal int Size { get; }

    /// <summary>The same for a dim and its negative.</summary>
    internal int SignlessHash { get; }

    internal Term[] Terms => _terms;

    internal long Offset => _constant;

    private bool IsZero => _terms.Length == 0 && _constant == 0 && !IsUnknown;

    private bool IsOne => _terms.Length == 0 && _constant == 1;

    /// <summary>A fixed number.</summary>
    public static implicit operator Dim(long value) => value >= 0 && value < Numbers.Length ? Numbers[value] : new Dim(value, []);

    /// <summary>The variable's value.</summary>
    public static Dim Of(Variable variable) => variable.Count == 1 ? variable.Min : Of(new Atom(variable));

    /// <inheritdoc/>
    public bool Equals(Dim? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return other is not null && _hash == other._hash && IsUnknown == other.IsUnknown
            && _constant == other._constant && HasTermsOf(other, negated: false);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dim);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    internal static Dim Of(Atom atom) => atom.Size > LargestSize ? Unknown : new(0, [new Term(1, new Monomial(atom))]);

    /// <summary>Whether the two add up to zero.</summary>
    internal bool IsNegativeOf(Dim other) =>
        SignlessHash == other.SignlessHash && !IsUnknown && !other.IsUnknown
        && _constant == unchecked(-other._constant) && HasTermsOf(other, negated: true);

    internal void CollectVariables(List<Variable> found)
    {
        foreach (Term term in _terms)
        {
            for (int i = 0; i < term.Product.Count; i++)
            {
                Atom atom = term.Product.AtomAt(i);
                if (atom.Variable is null)
                {
                    foreach (Dim part in atom.Parts)
                        part.CollectVariables(found);
                }
                else if (!found.Contains(atom.Variable))
                {
                    found.Add(atom.Variable);
                }
            }
        }
    }

    private static Dim[] MakeNumbers(int count)
    {
        var numbers = new Dim[count];
        for (int i = 0; i < count; i++)
            numbers[i] = new Dim(i, []);
        return numbers;
    }

    private static Interval RangeOf(long constant, Term[] terms)
    {
        Interval range = Interval.Point(constant);
        foreach (Term term in terms)
            range += Interval.Point(term.Coefficient) * term.Product.Range();
        return range;
    }

    private bool HasTermsOf(Dim other, bool negated)
    {
        if (_terms.Length != other._terms.Length)
            return false;
        foreach (Term term in _terms)
        {
            if (other.CoefficientOf(term.Product) != (negated ? unchecked(-term.Coefficient) : term.Coefficient))
                return false;
        }

        return true;
    }

    /// <summary>How often the product occurs; 0 when it does not.</summary>
    private long CoefficientOf(Monomial product)
    {
        foreach (Term term in _terms)
        {
            if (term.Product.Equals(product))
                return term.Coefficient;
        }

        return 0;
    }
}
