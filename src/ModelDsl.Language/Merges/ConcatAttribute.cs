using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Joins the values of earlier stages behind the current one along an axis, as <c>torch.cat</c>. All other sizes must be equal. Ids of one kind are joined too, and stay ids.</summary>
public sealed class ConcatAttribute(params string[] stages) : MergeAttribute(stages)
{
    /// <summary>The axis that grows; 1, the channels or features, if not set. The batch is axis 0, the last axis -1.</summary>
    public int Axis { get; set; } = 1;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var wires = Wires(site);
        if (!DemandOneKind(site, wires) || !site.DemandAxis(Axis, nameof(Axis)))
            return Edge.Unknown;
        var mine = site.Input.Shape;
        int axis = Axis < 0 ? Axis + mine.Rank : Axis;
        var size = mine[axis];
        foreach (var (name, edge, argument) in wires)
        {
            var other = edge.Shape;
            if (other.IsUnknown)
                return Edge.Unknown;
            string[] Describe(string how) => [name, other.ToString(), mine.ToString(), Site.Text(axis), how];
            if (other.Rank != mine.Rank)
            {
                site.Report(Rules.ConcatDiffers, argument, Describe($"they have {Site.Text(other.Rank)} and {Site.Text(mine.Rank)} axes, so bring both to as many first{(System.Math.Min(other.Rank, mine.Rank) == 2 ? ", for example with [Flatten]" : "")}"));
                return Edge.Unknown;
            }
            var rest = mine.Sizes.Zip(other.Sizes, Dim.Equal).Where((_, i) => i != axis).Aggregate((Dim)1, Dim.And);
            if (!site.IsBroken)                                        // what differs from one may differ from all
                site.Demand(rest, Rules.ConcatDiffers, argument, when => Describe("their other sizes differ" + when + (EvenSizes.Of(site, rest, mine, other) is var (_, advice) ? "; " + advice : OfKernels(site, site.Input, edge, axis) ?? Fitting(site, mine, other, axis))), () => EvenSizes.Of(site, rest, mine, other)?.Repair);
            size += other[axis];
        }
        site.Step.Call = Call("torch.cat([{0}" + string.Concat(wires.Select((_, i) => ", {" + (i + 1) + "}")) + "], " + Site.Text(axis) + ")", [Hole.Value, .. wires.Select(wire => Hole.Wire(wire.Name))]);
        return site.Give(Joined(site, wires, mine.With(axis, size)));
    }

    // Branches whose kernels leave more or fewer places.
    private static string? OfKernels(Site site, Edge mine, Edge other, int axis) => axis != 1 || !mine.ChannelsFirst || !other.ChannelsFirst || !mine.Shape.Sizes.Zip(other.Shape.Sizes, IsNear).Any(near => near) ? null
        : site.Before == "ConvTranspose2d" ? "; a [ConvTranspose2d] doubles with a kernel of 2 and Stride = 2"
        : "; an odd kernel keeps the places with half of it as Padding" + (mine.Rank == 3 ? ", or pool each first, for example with [Max(2)]" : "");

    private static bool IsNear(Dim a, Dim b) => a.Constant is { } one && b.Constant is { } two && one != two && 2 * System.Math.Abs(one - two) < System.Math.Min(one, two);

    // Along another axis they may fit.
    private static string Fitting(Site site, Shape a, Shape b, int axis)
    {
        for (int i = a.Rank - 1; i > 0; i--)
            if (i != axis && site.Scope.Holds(a.Sizes.Zip(b.Sizes, Dim.Equal).Where((_, at) => at != i).Aggregate((Dim)1, Dim.And)) == Verdict.Always)
                return $"; along {(i == a.Rank - 1 ? "the last axis" : $"axis {Site.Text(i)}")} they fit: write Axis = {Site.Text(i == a.Rank - 1 ? -1 : i)}";
        return "";
    }
}
