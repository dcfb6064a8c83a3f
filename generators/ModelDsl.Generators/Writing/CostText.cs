using System.Collections.Generic;
using System.Globalization;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Generators.Writing;

/// <summary>What something costs, in words: <c> · 27 * Width parameters · 1.81 G MACs</c>.</summary>
internal static class CostText
{
    // A longer formula nobody reads in a tooltip: there the value by default says more.
    private const int LongestFormula = 60;

    public static string Of(Cost cost, IReadOnlyDictionary<Variable, long> defaults) => Part(cost.Parameters, "parameter", defaults) + Part(cost.Macs, "MAC", defaults);

    /// <summary>The same of a whole model, with the memory of its activations.</summary>
    public static string OfModel(Cost cost, IReadOnlyDictionary<Variable, long> defaults)
    {
        string activations = cost.Activations.Evaluate(defaults) is { } bytes and > 0 ? $" · {Memory(bytes)} of activations{(cost.Activations.Constant is null ? " by default" : "")}" : "";
        return (Of(cost, defaults) + activations).TrimStart(' ', '·');
    }

    private static string Part(Dim number, string noun, IReadOnlyDictionary<Variable, long> defaults)
    {
        if (number.IsUnknown || number.Constant == 0)
            return "";
        if (number.Constant is { } constant)
            return $" · {Short(constant)} {noun}{(constant == 1 ? "" : "s")}";
        string formula = number.ToString();
        return formula.Length <= LongestFormula ? $" · {formula} {noun}s" : number.Evaluate(defaults) is { } value ? $" · {Short(value)} {noun}s by default" : "";
    }

    private static string Memory(long bytes) => bytes >= 1_000_000 ? (bytes / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " MB" : (bytes / 1e3).ToString("0.#", CultureInfo.InvariantCulture) + " kB";

    private static string Short(long value) => value switch
    {
        >= 1_000_000_000 => (value / 1e9).ToString("0.###", CultureInfo.InvariantCulture) + " G",
        >= 10_000_000 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + " M",
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };
}
