using System;
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
        var turned = PermuteAttribute.Ordered(site.Input, order);
        return site.Give(turned.Layout == Layout.ChannelsFirst && Partner(site) is { } partner ? turned with { Layout = Before(partner, site) } : turned);
    }

    // What reads features last, between two that undo each other, works along the other axis on purpose, over variables for example: what stands behind them stands as before. Zhang and Yan 2023, Crossformer.
    private int? Partner(Site site)
    {
        var words = site.Scope.Declaration.Find(site.Place.Member)!.Words;
        int[] all = [.. Enumerable.Range(0, words.Count).Where(i => WordFactory.Make(words[i]) is TransposeAttribute other && Axes(other) == Axes(this))];
        int own = Array.IndexOf(all, site.Place.Word), at = own % 2 == 0 ? own + 1 : own - 1;
        if (at >= all.Length)
            return null;
        var between = words.Take(Math.Max(all[at], all[own])).Skip(Math.Min(all[at], all[own])).Select(WordFactory.Make).ToArray();
        return between.Any(word => word is MultiheadAttentionAttribute or RecurrentAttribute or LayerNormAttribute) && !between.Any(word => word is ConvolutionAttribute) ? all[at] : null;
    }

    private static Layout Before(int partner, Site site) => partner > site.Place.Word ? Layout.Unknown : site.Scope.Reading?.Operations.FirstOrDefault(operation => operation.Number == partner)?.First.Input.Layout ?? Layout.Unknown;

    private static (int, int) Axes(TransposeAttribute transpose)
    {
        int Axis(int axis) => axis == -1 ? 2 : axis == -2 ? 1 : axis;
        return (Math.Min(Axis(transpose.First), Axis(transpose.Second)), Math.Max(Axis(transpose.First), Axis(transpose.Second)));
    }
}
