using System;

namespace ModelDsl.Language.Shapes;

/// <summary>Arithmetic of whole numbers which tells of overflow instead of throwing.</summary>
internal static class Integers
{
    /// <summary>Floor division; the divisor is not zero and the quotient fits.</summary>
    public static long Divide(long a, long b)
    {
        long quotient = a / b;
        return a % b != 0 && a < 0 != b < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The rest of floor division: it has the sign of the divisor, which is not zero.</summary>
    public static long Modulo(long a, long b)
    {
        if (b == -1)
            return 0;
        long rest = a % b;
        return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
    }

    public static bool TryAdd(long a, long b, out long sum)
    {
        sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) >= 0;
    }

    public static bool TryMultiply(long a, long b, out long product)
    {
        product = unchecked(a * b);
        if (IsSmall(a) && IsSmall(b))
            return true;
        if (a == 0)
            return true;
        return !(a == -1 && b == long.MinValue) && !(b == -1 && a == long.MinValue) && product / a == b;
    }

    /// <summary>Floor division which fails for a zero divisor and for the one quotient that does not fit.</summary>
    public static bool TryDivide(long a, long b, out long quotient)
    {
        if (b == 0 || (b == -1 && a == long.MinValue))
        {
            quotient = 0;
            return false;
        }

        quotient = Divide(a, b);
        return true;
    }

    public static long GreatestCommonDivisor(long a, long b)
    {
        // The absolute value of MinValue is not a long; 1 divides everything.
        if (a == long.MinValue || b == long.MinValue)
            return 1;
        a = Math.Abs(a);
        b = Math.Abs(b);
        while (b != 0)
        {
            long rest = a % b;
            a = b;
            b = rest;
        }

        return a;
    }

    private static bool IsSmall(long value) => value == (int)value;
}
