using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Swaps two axes: after a Conv1d, <c>Transpose(1, 2)</c> makes (N, length, channels) of (N, channels, length). As <c>torch.transpose</c>.</summary>
public sealed class TransposeAttribute(int first, int second) : LayerAttribute
{
    /// <summary>One axis: 1 and up, or -1 for the last.</summary>
    public int First => first;

    /// <summary>The other axis.</summary>
    public int Second => second;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandAxis(first, nameof(first)) || !site.DemandAxis(second, nameof(second)))
            return Edge.Unknown;
        var order = Enumerable.Range(0, site.Input.Rank).ToArray();
        int a = first < 0 ? first + order.Length : first, b = second < 0 ? second + order.Length : second;
        (order[a], order[b]) = (b, a);
        if (first == second)
            site.Report(Rules.NothingMoved, null, site.WithoutThis(), site.Word, $"swaps axis {Site.Text(first)} with itself", "name two axes");
        site.Call($"{Hole.Value}.transpose({first}, {second})");
        return site.Give(PermuteAttribute.Ordered(site.Input, order));
    }
}
