using System;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Puts the axes after the batch into another order: <c>Permute(2, 3, 1)</c> makes (N, rows, columns, channels) of (N, channels, rows, columns). As <c>torch.permute</c>, without the batch.</summary>
/// <param name="axes">Each axis after the batch once, in the order wanted.</param>
public sealed class PermuteAttribute(params int[] axes) : LayerAttribute
{
    /// <summary>Each axis after the batch once, in the order wanted.</summary>
    public int[] Axes => axes;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (site.Input.IsUnknown)
            return Edge.Unknown;
        int rank = site.Input.Rank;
        int[] order = [0, .. axes.Select(axis => axis < 0 ? axis + rank : axis)];
        if (!order.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, rank)))
        {
            site.Report(Rules.NoPermutation, null, WithoutBatch(site), site.Word, string.Join(", ", axes.Select(axis => Site.Text(axis))), site.Input.Shape.ToString(), rank switch { 2 => "1", 3 => "1 and 2", _ => $"1 to {Site.Text(rank - 1)}" });
            return Edge.Unknown;
        }
        if (axes.SequenceEqual(Enumerable.Range(1, rank - 1)))
            site.Report(Rules.NothingMoved, null, site.WithoutThis(), site.Word, "puts the axes into the order that they have", "name another");
        site.Step.Call = new Code("{0}.permute(" + string.Join(", ", order.Select(axis => Site.Text(axis))) + ")", Hole.Value);
        return site.Give(Ordered(site.Input, order));
    }

    // As PyTorch has it, with the batch in front.
    private Repair? WithoutBatch(Site site) =>
        axes.Length == site.Input.Rank && axes[0] == 0 && axes.OrderBy(axis => axis).SequenceEqual(Enumerable.Range(0, axes.Length)) ? new Repair("Leave out the batch").Remove(site.At("axes[0]")) : null;

    /// <summary>The same values with their axes in another order.</summary>
    internal static Edge Ordered(Edge edge, int[] order) => edge with
    {
        Shape = new Shape(order.Select(axis => edge.Shape[axis])),
        Domain = edge.Domain.SumsAlong is { } along ? edge.Domain with { SumsAlong = Array.IndexOf(order, along) } : edge.Domain,
        Layout = Turned(edge, order),
    };

    // Only that the channels go from one end to the other, and nothing else, keeps them known.
    private static Layout Turned(Edge edge, int[] order)
    {
        int[] places = [.. Enumerable.Range(2, Math.Max(order.Length - 2, 0))];
        return edge.Layout switch
        {
            Layout.ChannelsFirst when order.SequenceEqual([0, .. places, 1]) => Layout.ChannelsLast,
            Layout.ChannelsLast when order.SequenceEqual([0, order.Length - 1, .. places.Select(axis => axis - 1)]) => Layout.ChannelsFirst,
            _ => Layout.Unknown,
        };
    }
}
