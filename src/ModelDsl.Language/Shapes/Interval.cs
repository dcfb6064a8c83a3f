using System;

namespace ModelDsl.Language.Shapes;

/// <summary>A closed interval of integers that may be open-ended. All arithmetic encloses the true result; nothing overflows.</summary>
/// <remarks>
/// A lower end of <see cref="long.MinValue"/> means minus infinity, an upper end of <see cref="long.MaxValue"/> infinity.
/// A lower end beyond what a long holds is rounded down to the largest finite one, which is still a true bound; likewise upwards.
/// </remarks>
internal readonly struct Interval(long low, long high)
{
    private const long MinusInfinity = long.MinValue;
    private const long Infinity = long.MaxValue;
    private const long LargestFinite = long.MaxValue - 1;
    private const long SmallestFinite = long.MinValue + 1;

    public long Low { get; } = low == Infinity ? LargestFinite : low;

    public long High { get; } = high == MinusInfinity ? SmallestFinite : high;

    public static Interval Everything => new(MinusInfinity, Infinity);

    public static Interval Bit => new(0, 1);

    public bool HasLow => Low != MinusInfinity;

    public bool HasHigh => High != Infinity;

    public bool IsPoint => Low == High;

    public static Interval Point(long value) =>
        value == MinusInfinity ? new Interval(MinusInfinity, SmallestFinite) : value == Infinity ? new Interval(LargestFinite, Infinity) : new Interval(value, value);

    public bool Contains(long value) => Low <= value && value <= High;

    public static Interval operator +(Interval a, Interval b) => new(AddEnds(a.Low, b.Low), AddEnds(a.High, b.High));

    public static Interval operator -(Interval a) => new(Negate(a.High), Negate(a.Low));

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        long p = MultiplyEnds(a.Low, b.Low), q = MultiplyEnds(a.Low, b.High);
        long r = MultiplyEnds(a.High, b.Low), s = MultiplyEnds(a.High, b.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>The interval times itself <paramref name="power"/> times; even powers are never negative.</summary>
    public Interval Power(int power)
    {
        Interval result = this;
        for (int i = 1; i < power; i++)
            result *= this;
        return power % 2 == 0 && result.Low < 0 ? new Interval(0, result.High) : result;
    }

    /// <summary>Floor division. Everything when the divisor may be zero.</summary>
    public Interval DivideBy(Interval divisor)
    {
        if (divisor.Contains(0))
            return Everything;
        long p = DivideEnds(Low, divisor.Low), q = DivideEnds(Low, divisor.High);
        long r = DivideEnds(High, divisor.Low), s = DivideEnds(High, divisor.High);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Division that rounds towards zero: what floor division gives, or one more. Everything when the divisor may be zero.</summary>
    public Interval QuotientBy(Interval divisor)
    {
        Interval floor = DivideBy(divisor);
        return floor.HasHigh ? new Interval(floor.Low, AddEnds(floor.High, 1)) : floor;
    }

    /// <summary>Its rest: with the sign of the dividend, and nearer to zero than the divisor. Everything when the divisor may be zero.</summary>
    public Interval RemainderBy(Interval divisor)
    {
        if (divisor.Contains(0))
            return Everything;
        long largest = AddEnds(Math.Max(divisor.High, Negate(divisor.Low)), -1);
        return new Interval(Low >= 0 ? 0 : Math.Max(Low, Negate(largest)), High <= 0 ? 0 : Math.Min(High, largest));
    }

    /// <summary>The rest of floor division: it has the sign of the divisor.</summary>
    public Interval Modulo(Interval divisor)
    {
        if (divisor.Contains(0))
            return Everything;
        if (IsPoint && divisor.IsPoint)
            return Point(Integers.Modulo(Low, divisor.Low));
        if (divisor.Low > 0)
            return Low >= 0 && HasHigh && High < divisor.Low ? this : new Interval(0, divisor.HasHigh ? Math.Min(divisor.High - 1, Low >= 0 ? High : Infinity) : Low >= 0 ? High : Infinity);
        return High <= 0 && HasLow && Low > divisor.High ? this : new Interval(divisor.HasLow ? divisor.Low + 1 : MinusInfinity, 0);
    }

    public static Interval Smaller(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    public static Interval Larger(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    public static Interval Hull(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));

    private static long Negate(long end) => end == MinusInfinity ? Infinity : end == Infinity ? MinusInfinity : -end;

    private static long AddEnds(long a, long b)
    {
        // Ends of the same side only meet here, so infinities never have opposite signs.
        if (a is MinusInfinity or Infinity)
            return a;
        if (b is MinusInfinity or Infinity)
            return b;
        long sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 ? (a < 0 ? MinusInfinity : Infinity) : sum;
    }

    private static long MultiplyEnds(long a, long b)
    {
        if (a == 0 || b == 0)
            return 0;
        bool negative = a < 0 != b < 0;
        if (a is MinusInfinity or Infinity || b is MinusInfinity or Infinity)
            return negative ? MinusInfinity : Infinity;
        return Integers.TryMultiply(a, b, out long product) ? product : negative ? MinusInfinity : Infinity;
    }

    private static long DivideEnds(long a, long b)
    {
        if (a is MinusInfinity or Infinity)
            return a < 0 == b < 0 ? Infinity : MinusInfinity;
        if (b is MinusInfinity or Infinity)
            return a == 0 || a < 0 == b < 0 ? 0 : -1;
        return Integers.Divide(a, b);
    }
}
