using System.Globalization;

namespace Samples;

/// <summary>What a sample is told: <c>--seed 7</c> sets split and training, <c>--resume</c> continues from the last checkpoint.</summary>
internal static class Arguments
{
    /// <summary>Reads them; where one is wrong, says so on the standard error stream and returns false.</summary>
    public static bool TryParse(string[] args, out int seed, out bool resume)
    {
        (seed, resume) = (42, false);
        for (int at = 0; at < args.Length; at++)
        {
            if (args[at] == "--resume")
                resume = true;
            else if (args[at] != "--seed" || ++at == args.Length || !int.TryParse(args[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed))
            {
                Console.Error.WriteLine($"'{string.Join(' ', args)}' is not understood. Use: [--seed <whole number>] [--resume]");
                return false;
            }
        }
        return true;
    }
}
