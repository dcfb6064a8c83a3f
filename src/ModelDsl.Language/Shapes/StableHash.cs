namespace ModelDsl.Language.Shapes;

/// <summary>Hashes that are the same in every process, so that nothing derived from them can make output differ between builds.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over the characters.</summary>
    public static int Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return unchecked((int)hash);
    }

    /// <summary>Spreads the bits of a number, so that sums of hashes keep few collisions.</summary>
    public static int Mix(long value)
    {
        ulong x = unchecked((ulong)value * 0x9E3779B97F4A7C15UL);
        x ^= x >> 32;
        return unchecked((int)(x * 0xD6E8FEB86659FD93UL >> 24));
    }
}
