using System.Collections.Generic;

namespace ModelDsl.Language.Shapes;

/// <content>Values for given variables.</content>
internal sealed partial class Dim
{
    /// <summary>The value for these values of the variables; null where there is none (a division by zero) or it does not fit.</summary>
    public long? Evaluate(IReadOnlyDictionary<Variable, long> values)
    {
        if (IsUnknown)
            return null;
        long sum = _constant;
        foreach (Term term in _terms)
        {
            long product = term.Coefficient;
            for (int i = 0; i < term.Product.Count; i++)
            {
                if (Evaluate(term.Product.AtomAt(i), values) is not long value)
                    return null;
                for (int power = term.Product.PowerAt(i); power > 0; power--)
                    if (!Integers.TryMultiply(product, value, out product))
                        return null;
            }

            if (!Integers.TryAdd(sum, product, out sum))
                return null;
        }

        return sum;
    }

    /// <summary>The same with something else in place of a variable.</summary>
    public Dim Substitute(Variable variable, Dim replacement) => Replace(found => found.Equals(variable) ? replacement : null);

    /// <summary>The same with some variables fixed.</summary>
    public Dim Substitute(IReadOnlyDictionary<Variable, long> values) => Replace(found => values.TryGetValue(found, out long value) ? value : null);

    /// <summary>The values it can take while the variables stay within these bounds.</summary>
    internal Interval RangeWithin(IReadOnlyDictionary<Variable, Interval> bounds)
    {
        if (IsUnknown)
            return Interval.Everything;
        Interval range = Interval.Point(_constant);
        foreach (Term term in _terms)
        {
            Interval product = Interval.Point(term.Coefficient);
            for (int i = 0; i < term.Product.Count; i++)
                product *= RangeWithin(term.Product.AtomAt(i), bounds).Power(term.Product.PowerAt(i));
            range += product;
        }

        return range;
    }

    private static Interval RangeWithin(Atom atom, IReadOnlyDictionary<Variable, Interval> bounds)
    {
        Interval Part(int index) => atom.Parts[index].RangeWithin(bounds);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return bounds.TryGetValue(atom.Variable!, out Interval bound) ? bound : atom.Range;
            case AtomKind.Divide:
                return Part(0).DivideBy(Part(1));
            case AtomKind.Modulo:
                return Part(0).Modulo(Part(1));
            case AtomKind.Quotient:
                return Part(0).QuotientBy(Part(1));
            case AtomKind.Minimum:
                return Interval.Smaller(Part(0), Part(1));
            case AtomKind.Maximum:
                return Interval.Larger(Part(0), Part(1));
            case AtomKind.Choose:
                Interval condition = Part(0);
                return !condition.Contains(0) ? Part(1) : condition.IsPoint ? Part(2) : Interval.Hull(Part(1), Part(2));
            default:
                return Interval.Bit;
        }
    }

    private static long? Evaluate(Atom atom, IReadOnlyDictionary<Variable, long> values)
    {
        long? Part(int index) => atom.Parts[index].Evaluate(values);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return values.TryGetValue(atom.Variable!, out long known) ? known : null;
            case AtomKind.Divide:
                return Part(0) is long a && Part(1) is long b && Integers.TryDivide(a, b, out long quotient) ? quotient : null;
            case AtomKind.Quotient:
                return Part(0) is long dividend && Part(1) is long divisor and not 0 && dividend != long.MinValue ? dividend / divisor : null;
            case AtomKind.Modulo:
                return Part(0) is long left && Part(1) is long right && right != 0 ? Integers.Modulo(left, right) : null;
            case AtomKind.Minimum:
                return Part(0) is long x && Part(1) is long y ? System.Math.Min(x, y) : null;
            case AtomKind.Maximum:
                return Part(0) is long u && Part(1) is long v ? System.Math.Max(u, v) : null;
            case AtomKind.Choose:
                return Part(0) is long choice ? Part(choice != 0 ? 1 : 2) : null;
            case AtomKind.IsZero:
                return Part(0) is long zero ? zero == 0 ? 1 : 0 : null;
            case AtomKind.IsNotZero:
                return Part(0) is long some ? some != 0 ? 1 : 0 : null;
            case AtomKind.IsNotNegative:
                return Part(0) is long sign ? sign >= 0 ? 1 : 0 : null;
            default:
                bool all = atom.Kind == AtomKind.All;
                for (int i = 0; i < atom.Parts.Length; i++)
                {
                    if (Part(i) is not long holds)
                        return null;
                    if (holds != 0 != all)
                        return all ? 0 : 1;
                }

                return all ? 1 : 0;
        }
    }

    private Dim Replace(System.Func<Variable, Dim?> replacement)
    {
        if (_terms.Length == 0)
            return this;
        Dim sum = _constant;
        foreach (Term term in _terms)
        {
            Dim product = term.Coefficient;
            for (int i = 0; i < term.Product.Count; i++)
            {
                Dim factor = Replace(term.Product.AtomAt(i), replacement);
                for (int power = term.Product.PowerAt(i); power > 0; power--)
                    product *= factor;
            }

            sum += product;
        }

        return sum;
    }

    private static Dim Replace(Atom atom, System.Func<Variable, Dim?> replacement)
    {
        if (atom.Variable is not null)
            return replacement(atom.Variable) ?? Of(atom);
        Dim Part(int index) => atom.Parts[index].Replace(replacement);
        switch (atom.Kind)
        {
            case AtomKind.Divide:
                return Part(0) / Part(1);
            case AtomKind.Modulo:
                return Part(0) % Part(1);
            case AtomKind.Quotient:
                return Quotient(Part(0), Part(1));
            case AtomKind.Minimum:
                return Min(Part(0), Part(1));
            case AtomKind.Maximum:
                return Max(Part(0), Part(1));
            case AtomKind.Choose:
                return If(Part(0), Part(1), Part(2));
            case AtomKind.IsZero:
                return Equal(Part(0), Zero);
            case AtomKind.IsNotZero:
                return NotEqual(Part(0), Zero);
            case AtomKind.IsNotNegative:
                return LessOrEqual(Zero, Part(0));
            default:
                Dim joined = Part(0);
                for (int i = 1; i < atom.Parts.Length; i++)
                    joined = atom.Kind == AtomKind.All ? And(joined, Part(i)) : Or(joined, Part(i));
                return joined;
        }
    }
}
