using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Shapes;

/// <content>Sums, products, and the roundings of division.</content>
internal sealed partial class Dim
{
    /// <summary>The sum.</summary>
    public static Dim operator +(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;
        if (a._terms.Length == 0 || b._terms.Length == 0)
            return Shifted(a._terms.Length == 0 ? b : a, a._terms.Length == 0 ? a._constant : b._constant);
        var sum = new Sum(a);
        sum.Add(b, 1);
        return sum.ToDim();
    }

    /// <summary>The difference.</summary>
    public static Dim operator -(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (b.IsZero)
            return a;
        if (b._terms.Length == 0 && b._constant != long.MinValue)
            return Shifted(a, -b._constant);
        var sum = new Sum(a);
        sum.Add(b, -1);
        return sum.ToDim();
    }

    /// <summary>The negative.</summary>
    public static Dim operator -(Dim a) => Zero - a;

    /// <summary>The product.</summary>
    public static Dim operator *(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.IsOne)
            return b;
        if (b.IsOne)
            return a;
        if (a._terms.Length == 0 || b._terms.Length == 0)
            return a._terms.Length == 0 ? b.Times(a._constant) : a.Times(b._constant);
        if (a is { _constant: 0, _terms: [var one] } && b is { _constant: 0, _terms: [var another] })
            return Integers.TryMultiply(one.Coefficient, another.Coefficient, out long both) ? OfAtMost(0, [new Term(both, one.Product.Times(another.Product))]) : Unknown;
        var sum = new Sum(Zero);
        foreach (Term term in a._terms)
        {
            sum.AddProduct(term, b._constant);
            foreach (Term other in b._terms)
                sum.AddProduct(term, other);
        }

        sum.Add(b, a._constant);
        return sum.ToDim();
    }

    /// <summary>Floor division: rounds down, also below zero.</summary>
    public static Dim operator /(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (b.IsOne)
            return a;
        if (b.Constant is long divisor)
        {
            if (divisor == 0 || divisor == long.MinValue)
                return Of(new Atom(AtomKind.Divide, a, b));
            return divisor < 0 ? DivideBy(-a, -divisor) : DivideBy(a, divisor);
        }

        return DivideBySum(a, b);
    }

    /// <summary>The rest of floor division: it has the sign of the divisor.</summary>
    public static Dim operator %(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (b.Constant is 1 or -1)
            return Zero;
        if (b.Constant is long divisor && divisor is not (0 or long.MinValue))
            return ModuloBy(a, divisor);
        if (!b.Range.Contains(0))
        {
            SplitMultiples(a, b, out _, out a);
            if (a.IsZero)
                return Zero;
        }

        return Fits(a, b) ? a : Of(new Atom(AtomKind.Modulo, a, b));
    }

    /// <summary>Division that rounds towards zero, as C#'s.</summary>
    public static Dim Quotient(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (b.IsOne || (a.Range.Low >= 0 && b.Range.Low >= 0))
            return a / b;
        return a.Constant is long dividend && b.Constant is long divisor and not 0 && dividend != long.MinValue ? dividend / divisor : Of(new Atom(AtomKind.Quotient, a, b));
    }

    /// <summary>Its rest, as C#'s: it has the sign of the dividend.</summary>
    public static Dim Remainder(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown)
            return Unknown;
        if (a.Range.Low >= 0 && b.Range.Low >= 0)
            return a % b;
        return a.Constant is long dividend && b.Constant is long divisor and not (0 or -1) ? dividend % divisor : b.Constant is 1 or -1 ? Zero : Of(new Atom(AtomKind.Remainder, a, b));
    }

    /// <summary>Division that rounds up.</summary>
    public static Dim CeilDiv(Dim a, Dim b) => b.Range.Low > 0 && a.Equals(b) ? One : b.Range.Low > 0 ? (a + b - One) / b : -(-a / b);

    private static Dim OfAtMost(long constant, Term[] terms) => new Dim(constant, terms) is var dim && dim.Size <= LargestSize ? dim : Unknown;

    private Dim Times(long factor)
    {
        if (factor == 0)
            return Zero;
        if (!Integers.TryMultiply(_constant, factor, out long constant) || constant == long.MinValue)
            return Unknown;
        if (_terms.Length == 0)
            return constant;
        var terms = new Term[_terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            if (!Integers.TryMultiply(_terms[i].Coefficient, factor, out long coefficient))
                return Unknown;
            terms[i] = new Term(coefficient, _terms[i].Product);
        }
        return new Dim(constant, terms);
    }

    // The terms stay as they are.
    private static Dim Shifted(Dim dim, long by) =>
        !Integers.TryAdd(dim._constant, by, out long constant) || constant == long.MinValue ? Unknown : dim._terms.Length == 0 ? constant : new Dim(constant, dim._terms);

    /// <summary>Floor division by a positive number. Whole parts leave the fraction, which then is as small as can be.</summary>
    private static Dim DivideBy(Dim a, long divisor)
    {
        if (a.Constant is long value)
            return Integers.Divide(value, divisor);

        var whole = new Sum(Integers.Divide(a._constant, divisor));
        var rest = new Sum(Integers.Modulo(a._constant, divisor));
        long common = divisor;
        foreach (Term term in a._terms)
        {
            if (term.Coefficient % divisor == 0)
            {
                whole.Add(term.Coefficient / divisor, term.Product);
            }
            else
            {
                rest.Add(term.Coefficient, term.Product);
                common = Integers.GreatestCommonDivisor(common, term.Coefficient);
            }
        }

        Dim remaining = rest.ToDim();
        if (remaining.IsUnknown)
            return Unknown;
        if (common > 1)
        {
            // (g q + r) / (g d) = (q + r / g) / d
            remaining = remaining.Scaled(common);
            divisor /= common;
        }

        return whole.ToDim() + Fraction(remaining, divisor);
    }

    private static Dim Fraction(Dim a, long divisor)
    {
        if (a.Constant is long value)
            return Integers.Divide(value, divisor);
        Interval range = a.Range;
        if (a.IsTotal && range.HasLow && range.HasHigh && Integers.Divide(range.Low, divisor) == Integers.Divide(range.High, divisor))
            return Integers.Divide(range.Low, divisor);

        // (p / m + k) / d = (p + k m) / (m d)
        if (a._terms.Length == 1 && a._terms[0].Coefficient == 1
            && a._terms[0].Product.Single is { Kind: AtomKind.Divide } inner
            && inner.Parts[1].Constant is long first and > 0
            && Integers.TryMultiply(first, divisor, out long both)
            && Integers.TryMultiply(first, a._constant, out long shift))
            return DivideBy(inner.Parts[0] + shift, both);
        return Of(new Atom(AtomKind.Divide, a, divisor));
    }

    private static Dim DivideBySum(Dim a, Dim b)
    {
        if (a.IsZero && !b.Range.Contains(0))
            return Zero;
        Dim whole = Zero;
        if (!b.Range.Contains(0))
        {
            SplitMultiples(a, b, out whole, out a);
            if (a.IsZero)
                return whole;
            if (Fits(a, b))
                return whole;
        }

        return whole + Of(new Atom(AtomKind.Divide, a, b));
    }

    private static Dim ModuloBy(Dim a, long divisor)
    {
        if (a.Constant is long value)
            return Integers.Modulo(value, divisor);
        var rest = new Sum(Integers.Modulo(a._constant, divisor));
        long common = Integers.GreatestCommonDivisor(divisor, rest.Constant);
        foreach (Term term in a._terms)
        {
            if (term.Coefficient % divisor == 0)
                continue;
            rest.Add(term.Coefficient, term.Product);
            common = Integers.GreatestCommonDivisor(common, term.Coefficient);
        }

        Dim remaining = rest.ToDim();
        if (remaining.Constant is long left)
            return Integers.Modulo(left, divisor);
        if (common > 1)
        {
            // (g q) % (g d) = g (q % d)
            return common * ModuloBy(remaining.Scaled(common), divisor / common);
        }

        return divisor is 1 or -1 ? Zero : Fits(remaining, divisor) ? remaining : Of(new Atom(AtomKind.Modulo, remaining, divisor));
    }

    /// <summary>Splits a = whole * b + rest, taking out what is visibly a multiple.</summary>
    private static void SplitMultiples(Dim a, Dim b, out Dim whole, out Dim rest)
    {
        if (b._terms.Length == 1 && b._constant == 0)
        {
            Term divisor = b._terms[0];
            var multiples = new Sum(Zero);
            var others = new Sum(a._constant);
            foreach (Term term in a._terms)
            {
                if (term.Coefficient % divisor.Coefficient == 0 && term.Product.IsMultipleOf(divisor.Product))
                    multiples.Add(term.Coefficient / divisor.Coefficient, term.Product.Without(divisor.Product));
                else
                    others.Add(term.Coefficient, term.Product);
            }

            whole = multiples.ToDim();
            rest = others.ToDim();
            return;
        }

        // The divisor times a number: known by the first term of the divisor.
        long ratio = a.CoefficientOf(b._terms[0].Product);
        if (ratio != 0 && ratio % b._terms[0].Coefficient == 0)
        {
            Dim factor = ratio / b._terms[0].Coefficient;
            Dim difference = a - factor * b;
            if (difference.Constant is not null)
            {
                whole = factor;
                rest = difference;
                return;
            }
        }

        whole = Zero;
        rest = a;
    }

    /// <summary>a / b where b times a sum is a, of a divisor that is known to be another than 0; null where none is found.</summary>
    public static Dim? Exact(Dim a, Dim b)
    {
        if (a.IsUnknown || b.IsUnknown || b._terms.Length == 0)
            return null;
        // Term by term, by that of the highest degree.
        var leading = b._terms.OrderByDescending(term => Degree(term)).First();
        var (whole, rest) = (Zero, a);
        for (int step = 0; step < MostTermsOfQuotient && rest._terms.Length > 0; step++)
        {
            if (rest._terms.Where(term => term.Coefficient % leading.Coefficient == 0 && term.Product.IsMultipleOf(leading.Product)).OrderByDescending(term => Degree(term)).ToArray() is not [var next, ..])
                return null;
            var part = new Sum(Zero);
            part.Add(next.Coefficient / leading.Coefficient, next.Product.Without(leading.Product));
            var quotient = part.ToDim();
            (whole, rest) = (whole + quotient, rest - quotient * b);
            if (rest.IsUnknown)
                return null;
        }
        return rest.IsZero ? whole : null;

        static int Degree(Term term) => Enumerable.Range(0, term.Product.Count).Sum(term.Product.PowerAt);
    }

    private const int MostTermsOfQuotient = 16;

    /// <summary>Whether a is certainly one of 0 … b - 1, so that it is its own rest.</summary>
    private static bool Fits(Dim a, Dim b) =>
        a.IsTotal && b.IsTotal && a.Range.Low >= 0 && b.Range.Low > 0 && (b - a).Range.Low > 0;

    /// <summary>Divided by a common divisor of all coefficients; the constant rounds down.</summary>
    private Dim Scaled(long common)
    {
        var terms = new Term[_terms.Length];
        for (int i = 0; i < terms.Length; i++)
            terms[i] = new Term(_terms[i].Coefficient / common, _terms[i].Product);
        return new Dim(Integers.Divide(_constant, common), terms);
    }

    /// <summary>A sum being built. Once a number does not fit, the outcome is <see cref="Unknown"/>.</summary>
    private struct Sum
    {
        private List<Term>? _terms;                                    // made when there is one: most sums are of numbers
        private bool _tooLarge;

        public Sum(Dim start)
            : this(start._constant)
        {
            if (start._terms.Length > 0)
            {
                _terms = new List<Term>(start._terms.Length + 2);
                _terms.AddRange(start._terms);
            }
            _tooLarge = start.IsUnknown;
        }

        public Sum(long constant) => Constant = constant;

        public long Constant { get; private set; }

        public void Add(Dim dim, long factor)
        {
            Add(Multiply(dim._constant, factor), null);
            foreach (Term term in dim._terms)
                Add(Multiply(term.Coefficient, factor), term.Product);
        }

        public void AddProduct(Term term, long factor) => Add(Multiply(term.Coefficient, factor), term.Product);

        public void AddProduct(Term a, Term b) => Add(Multiply(a.Coefficient, b.Coefficient), a.Product.Times(b.Product));

        public void Add(long coefficient, Monomial? product)
        {
            if (coefficient == 0 || _tooLarge)
                return;
            long total;
            if (product is null)
            {
                _tooLarge |= !Integers.TryAdd(Constant, coefficient, out total);
                Constant = total;
                return;
            }

            _terms ??= [];
            for (int i = 0; i < _terms.Count; i++)
            {
                if (!_terms[i].Product.Equals(product))
                    continue;
                _tooLarge |= !Integers.TryAdd(_terms[i].Coefficient, coefficient, out total);
                if (total == 0)
                    _terms.RemoveAt(i);
                else
                    _terms[i] = new Term(total, product);
                return;
            }

            _terms.Add(new Term(coefficient, product));
            _tooLarge |= _terms.Count > MostTerms;
        }

        // MinValue has no negative, which would need care everywhere else.
        public readonly Dim ToDim()
        {
            if (_tooLarge || Constant == long.MinValue)
                return Unknown;
            return _terms is null or { Count: 0 } ? Constant : OfAtMost(Constant, [.. _terms]);
        }

        private long Multiply(long a, long b)
        {
            _tooLarge |= !Integers.TryMultiply(a, b, out long product);
            return product;
        }
    }
}
