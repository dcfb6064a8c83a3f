using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Adds the value of an earlier stage: a residual connection. He et al. 2015, arXiv:1512.03385.</summary>
public sealed class SkipAttribute(string stage) : MergeAttribute([stage])
{
    /// <summary>
    /// Where the shapes differ, the earlier value goes through a convolution with a kernel of 1, without bias and norm; a sequence with its features last, (N, length, features), through a linear map. Where they
    /// are equal nothing is added. A sequence has its channels first behind Conv1d, pooling or Upsample.
    /// </summary>
    public bool Projection { get; set; }

    /// <summary>The stride of the projection; it follows from the sizes if not set.</summary>
    public object? Stride { get; set; }

    internal override bool CanHaveState => Projection;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var (name, edge, argument) = Wires(site)[0];
        if (!site.DemandFloats() || site.IsBroken || edge.IsUnknown || site.Input.IsUnknown)
            return Edge.Unknown;
        var skipped = edge.Domain.WithoutSums;
        if (Projection && edge.Rank == site.Input.Rank)
            skipped = Project(site, name, edge.Shape) ? Domain.Any : skipped;
        else if (DemandEqual(site, name, edge.Shape, argument, () => Pad(site, name, edge.Shape) ?? Projected(site, name, edge.Shape)))
            site.Call($"{Hole.Value} + {Hole.Wire(name)}", $"{Hole.Value}.add_({Hole.Wire(name)})");
        return site.Give(Edge.Floats(site.Input.Shape, site.Input.Domain.WithoutSums + skipped) with { Layout = site.Input.Layout });
    }

    // ---- Repairs ------------------------------------------------------------------------------------------------

    // Where nothing but borders is missing, which the convolutions since the earlier value took away, padding keeps them.
    private static (Repair, string)? Pad(Site site, string name, Shape from)
    {
        var (to, place) = (site.Input.Shape, site.Place);
        var member = site.Scope.Declaration.Find(place.Member)!;
        if (site.Scope.Analysis.Stages.LastOrDefault()?.Name != name && member.Words[0].Find("stage")?.Value as string != name)
            return null;
        var repair = new Repair("Pad it, so that the size stays");
        int border = 0;
        var paddings = new System.Collections.Generic.List<string>();
        for (int i = 0; i < place.Word; i++)
            if (WordFactory.Make(member.Words[i]) is ConvolutionAttribute && member.Words[i] is var word && ConvolutionAttribute.BorderOf(word) is var (half, given) && half != given)
            {
                paddings.Add($"Padding = {half}");
                border += 2 * (half - given);
                repair = repair.Set(place with { Word = i }, nameof(ConvolutionAttribute.Padding), Site.Text(half));
            }
        bool isRight = border > 0 && Enumerable.Range(1, from.Rank - 1).All(axis => site.Scope.Holds(Dim.Equal(from[axis], axis == 1 ? to[axis] : to[axis] + border)) == Verdict.Always);
        return isRight ? (repair, $"with {string.Join(" and ", paddings.Distinct())} the size stays") : null;
    }

    private static (Repair, string)? Projected(Site site, string name, Shape from)
    {
        var to = site.Input.Shape;
        int map = IsConvolved(site, from) ? 1 : from.Rank - 1;
        bool fits = Enumerable.Range(1, from.Rank - 1).All(axis => axis == map
            ? !from[axis].IsFree && !to[axis].IsFree
            : site.Scope.Holds(Dim.Or(Same(from, to), Dim.Equal(map == 1 ? ConvolutionAttribute.Slide(from[axis], 1, Between(from[axis], to[axis]), 0, 1) : from[axis], to[axis]))) == Verdict.Always);
        return fits ? (new Repair("Project it where the shapes differ").Set(site.Place, nameof(Projection), "true"), $"Projection = true maps {name} to that shape") : null;
    }

    // Features stand last only in sequences that no convolution has made.
    private static bool IsConvolved(Site site, Shape from) => from.Rank >= 4 || (from.Rank == 3 && site.Input.ChannelsFirst);

    // Whether there can be a projection: it gives any value.
    private bool Project(Site site, string name, Shape from)
    {
        var to = site.Input.Shape;
        // One that is out of range is wrong also where nothing is projected.
        var stride = Stride is null ? null : site.Whole(Stride, nameof(Stride), atLeast: 1);
        if (site.IsBroken)
            return true;
        var differs = Dim.Not(Same(from, to));
        var when = site.Scope.Holds(differs) switch { Verdict.Always => 1, Verdict.Never => 0, _ => differs };
        if (when.Constant == 0)
        {
            site.Call($"{Hole.Value} + {Hole.Wire(name)}", $"{Hole.Value}.add_({Hole.Wire(name)})");
            return false;
        }

        // Whether there is one is settled when the module is built.
        if (site.Scope.IsUnsettled(when))
        {
            site.DemandKnown(Enumerable.Range(1, from.Rank - 1).Where(axis => !from[axis].Equals(to[axis])).Select(axis => from[axis].IsFree ? from[axis] : to[axis]).First(size => size.IsFree));
            return true;
        }
        if (IsConvolved(site, from))
            Convolve(site, name, from, to, stride, when);
        else
            Map(site, name, from, to, when);
        if (!site.IsBroken)
            WriteCall(site, name, when);
        return true;
    }

    // Only where the shapes differ they are needed.
    private static bool AreKnown(Site site, Dim from, Dim to, Dim when)
    {
        site.Scope.Enter(when);
        bool areKnown = site.DemandKnown(from) && site.DemandKnown(to);
        site.Scope.Leave();
        return areKnown;
    }

    private static void Convolve(Site site, string name, Shape from, Shape to, Whole? given, Dim when)
    {
        if (!AreKnown(site, from[1], to[1], when))
            return;
        var strides = Enumerable.Range(2, from.Rank - 2).Select(axis => given ?? new Whole(Between(from[axis], to[axis]))).ToArray();
        for (int i = 0; i < strides.Length && !site.IsBroken; i++)
        {
            int axis = i + 2;
            site.Demand(Dim.Or(Dim.Not(when), Dim.Equal(ConvolutionAttribute.Slide(from[axis], 1, strides[i], 0, 1), to[axis])), Rules.ShapesDiffer, given is null ? "stage" : nameof(Stride),
                at => [site.Word, given is null ? $"adds {name} {from} to {to}, and no stride of a projection makes one of the other" : $"adds {name} {from}, projected with stride {strides[axis - 2]}, to {to}", at]);
        }
        bool isOne = strides.All(stride => stride.Equals(strides[0]));
        var stride = isOne ? Code.Option("stride", strides[0], 1) : new Code($", stride: ({string.Join(", ", strides.Select((_, i) => $"{{{i}}}"))})", [.. strides]);
        string module = $"Conv{Site.Text(strides.Length)}d", kernel = isOne ? "1" : $"({string.Join(", ", strides.Select(_ => "1"))})";
        site.Module(new Code("Modules." + module), new Code("nn." + module + "({0}, {1}, kernel_size: " + kernel + "{2}, bias: false)", from[1], to[1], stride), when);
        site.Parameter(Dim.If(when, from[1] * to[1], 0));
        CountProjection(site, from[1], to, when);
    }

    // Of sizes that are free until data comes the smallest tell the stride; that it fits all others is then proven.
    private static Dim Between(Dim from, Dim to) => Scope.AtSmallest(Dim.CeilDiv(from, to));

    private static void Map(Site site, string name, Shape from, Shape to, Dim when)
    {
        if (!AreKnown(site, from.Last, to.Last, when))
            return;
        for (int axis = 1; axis < from.Rank - 1; axis++)
        {
            site.Demand(Dim.Or(Dim.Not(when), Dim.Equal(from[axis], to[axis])), Rules.ShapesDiffer, "stage", at => [site.Word, $"adds {name} {from}, projected by a linear map of its last axis, to {to}", at]);
        }
        site.Module(new Code("Modules.Linear"), (Code)$"nn.Linear({from.Last}, {to.Last}, hasBias: false)", when);
        site.Parameter(Dim.If(when, from.Last * to.Last, 0));
        CountProjection(site, from.Last, to, when);
    }

    private static void CountProjection(Site site, Dim read, Shape to, Dim when)
    {
        site.Macs(Dim.If(when, read * to.Product(from: 1), 0));
        site.Keep([Dim.If(when, to.Product(from: 1), 0)]);
    }

    private static void WriteCall(Site site, string name, Dim when)
    {
        if (when.Constant == 1)
            site.Call($"{Hole.Value} + {Hole.Module}.call({Hole.Wire(name)})", $"{Hole.Value}.add_({Hole.Module}.call({Hole.Wire(name)}))");
        else
            site.Call($"{Hole.Value} + ({Hole.Module} is null ? {Hole.Wire(name)} : {Hole.Module}.call({Hole.Wire(name)}))");
    }
}
