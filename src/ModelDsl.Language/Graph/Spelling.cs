using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>What a name that nothing has was meant to be.</summary>
internal static class Spelling
{
    /// <summary>" (did you mean 'Width'?)", or nothing if no name is near.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates) => Nearest(name, candidates) is { } nearest ? $": did you mean '{nearest.Name}'?" : "";

    /// <summary>What was meant, if no other name is as near.</summary>
    public static string? Meant(string name, IEnumerable<string> candidates) => Nearest(name, candidates) is { IsOnly: true } nearest ? nearest.Name : null;

    private static (string Name, bool IsOnly)? Nearest(string name, IEnumerable<string> candidates)
    {
        if (name.Length == 0)
            return null;
        var near = candidates.Distinct().Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.distance <= Math.Max(2, name.Length / 3) && pair.distance < Math.Max(name.Length, pair.candidate.Length)).OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal).ToArray();
        return near.Length == 0 ? null : (near[0].candidate, near.Length == 1 || near[1].distance > near[0].distance);
    }

    // Optimal string alignment: a swap of neighbours counts once, since that is how names are mistyped.
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
            for (int j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
