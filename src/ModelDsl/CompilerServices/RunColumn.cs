using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>One number that a run measures every epoch.</summary>
/// <param name="Name">How the history calls it: <c>loss</c>, <c>accuracy</c>.</param>
/// <param name="Metric">What measures it; null for a loss.</param>
/// <param name="Stage">The stage it is measured on; null for the loss of all.</param>
/// <param name="HigherIsBetter">The direction.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RunColumn(string Name, Metric? Metric = null, string? Stage = null, bool HigherIsBetter = false)
{
    // A monitor is a type of metric, and a stage where several have it; neither: the loss.
    internal static int Find(IReadOnlyList<RunColumn> columns, Type? monitor, string? of, string who)
    {
        if (monitor is null && of is null)
            return 0;
        for (int i = 0; i < columns.Count; i++)
            if ((monitor is null ? columns[i].Metric is null && i > 0 : columns[i].Metric?.GetType() == monitor) && (of is null || columns[i].Stage == of))
                return i;
        throw new InvalidOperationException($"{who} watches {monitor?.Name ?? "the loss"}{(of is null ? "" : " of " + of)}, which this model does not measure; it measures {string.Join(", ", columns.Select(column => column.Name))}.");
    }
}
