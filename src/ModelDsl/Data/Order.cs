namespace ModelDsl.CompilerServices;

/// <summary>Orders of rows as pure functions of a seed and a number: the same on every machine, so that a checkpoint keeps no state of shuffling.</summary>
internal static class Order
{
    /// <summary>Fisher and Yates's shuffle with SplitMix64.</summary>
    public static long[] Of(int count, int seed, int round)
    {
        var order = new long[count];
        Fill(order, seed, round);
        return order;
    }

    /// <summary>The same into memory that there is.</summary>
    public static void Fill(Span<long> order, int seed, int round)
    {
        ulong state = ((ulong)(uint)seed << 32) ^ (uint)round;
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = (int)Math.BigMul(Next(ref state), (ulong)(i + 1), out _);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private static ulong Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
