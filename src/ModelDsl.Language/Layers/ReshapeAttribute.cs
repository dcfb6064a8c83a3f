using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>(N, ...) to (N, sizes...): the same numbers in another shape, as <c>torch.reshape</c>. The batch stays.</summary>
/// <param name="sizes">The sizes after the batch: whole numbers or names of number members; one may be -1, which is what is left.</param>
public sealed class ReshapeAttribute(params object[] sizes) : LayerAttribute
{
    /// <summary>The sizes after the batch.</summary>
    public object[] Sizes => sizes;

    private const int MostParts = 4;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (site.Input.IsUnknown)
            return Edge.Unknown;
        var from = site.Input.Shape;
        var to = new List<Dim> { from[0] };
        to.AddRange(sizes.Select((size, i) => size is -1 ? Dim.Unknown : site.Whole(size, $"{nameof(sizes)}[{i}]", atLeast: 1, mayBeFree: true).Dim));
        if (site.IsBroken)
            return Edge.Unknown;
        int rest = System.Array.FindIndex(sizes, size => size is -1);
        if (sizes.Length == 0 || rest != System.Array.FindLastIndex(sizes, size => size is -1))
        {
            site.Report(Rules.ReshapeDiffers, null, site.Word, from.ToString(), "(N" + string.Concat(sizes.Select(size => ", " + UsingBlock.Text(size))) + ")", sizes.Length == 0 ? "give it at least one size" : "only one size may be -1, what is left");
            return Edge.Unknown;
        }
        var (all, named) = (from.Product(from: 1), to.Where((_, axis) => axis > 0 && axis != rest + 1).Aggregate((Dim)1, (a, b) => a * b));
        string Into() => new Shape(to).ToString();
        if (rest < 0)
            site.Demand(Dim.Equal(all, named), Rules.ReshapeDiffers, null, when => [site.Word, from.ToString(), Into(), $"{all} numbers for each example are not {named}{when}"]);
        else if (Dim.Exact(all, named) is { } exact)
            to[rest + 1] = exact;                                      // each of the sizes is at least 1
        else if (site.Demand(Dim.Equal(all % named, 0), Rules.ReshapeDiffers, null, when => [site.Word, from.ToString(), Into().Replace(Dim.Unknown.ToString(), "-1"), $"{all} numbers for each example are not divisible by {named}{when}"]))
            to[rest + 1] = all / named;
        if (site.IsBroken || !Write(site, to))
            return Edge.Unknown;
        if (Transposed(site, to) is var (moved, isWhole))
            site.Report(Rules.ReshapedForTranspose, null, isWhole ? new Repair($"Put {moved} in its place").Replace(site.Place, moved) : new Repair($"Put {moved} in front of it").Before(site.Place, moved), site.Word, from.ToString(), Into(), $"put [{moved}] in {(isWhole ? "its place" : "front of it")}");
        return site.Give(site.Input.Folded(new Shape(to)) with { Layout = Kept(site.Input, to) });
    }

    // Channels that are written at the other end than they stand, with all places at this one: what moves them there, alone or in front.
    private (string Moved, bool IsWhole)? Transposed(Site site, List<Dim> to)
    {
        var from = site.Input.Shape;
        if (IsOfGroups(site, to))
            return null;
        // Of data as they came in it is not known where the channels stand: but both sizes exchanged are meant to move them.
        bool isRaw = site.ReadsInput && from.Rank == 3 && to.Count == 3;
        if (!(site.Input.KnowsChannels || isRaw) || from.Rank is not (3 or 4) || to.Count < 3 || to.Count > from.Rank)
            return null;
        bool isFirst = site.Input.ChannelsFirst, isWhole = to.Count == from.Rank;
        // A step for each column, with all that stands in it; not the four numbers of boxes, or fewer.
        if (isFirst && from.Rank == 4 && from[3].Constant is not <= MostParts && to.Count == 3 && Same(from[3], to[1]) && Same(from[1] * from[2], to[2]) && !Same(from[1], to[1]) && from.Sizes.Skip(1).All(size => size.Constant != 1))
            return ("Permute(3, 1, 2)", false);
        var (channels, moved) = isFirst ? (from[1], to[to.Count - 1]) : (from.Last, to[1]);
        if (!Same(channels, moved) || Same(from[1], to[1]) || Same(from.Last, to[to.Count - 1]))
            return null;
        // Places that stay apart stay as they are, or become one axis.
        var (places, kept) = (from.Sizes.Skip(isFirst ? 2 : 1).Take(from.Rank - 2), to.Skip(isFirst ? 1 : 2).Take(to.Count - 2));
        // Of one place, or one channel, nothing can be mixed.
        if (channels.Constant == 1 || places.All(place => place.Constant == 1))
            return null;
        if (isWhole && !places.Zip(kept, Same).All(same => same))
            return null;
        return (from.Rank == 3 ? "Transpose(1, 2)" : isFirst ? "Permute(2, 3, 1)" : "Permute(3, 1, 2)", isWhole);

        bool Same(Dim a, Dim b) => site.Scope.Holds(Dim.Equal(a, b)) == Verdict.Always;
    }

    // Channels in groups, or heads, that the author has called so: no size of the image itself. That their number is that of the rows is chance.
    private bool IsOfGroups(Site site, List<Dim> to) => sizes[0] is string name && site.Input.ChannelsFirst && site.Scope.Declaration.Find(name) is { } member
        && member.Expression?.All().Any(piece => piece is NumberExpression.Size) != true && site.Scope.Holds(Dim.Equal(site.Input.Shape[1] % to[1], 0)) == Verdict.Always;

    // Rows and columns laid out behind their channels are one sequence of places.
    private static Layout Kept(Edge input, List<Dim> to) =>
        input.ChannelsFirst && to.Count > 2 && to[1].Equals(input.Shape[1]) ? input.Layout : Layout.Unknown;

    // A size that is free until data comes is that of the input, or what is left.
    private static bool Write(Site site, List<Dim> to)
    {
        var holes = new List<object?> { Hole.Value };
        var texts = new List<string>();
        int left = 0, mayBeLeft = 0;
        for (int axis = 1; axis < to.Count; axis++)
        {
            bool isFree = to[axis].IsFree, mayBeFree = isFree || FreeSize.Inputs(to[axis]).Any();
            int same = mayBeFree ? site.Input.Shape.Sizes.ToList().FindIndex(to[axis].Equals) : -1;
            left += isFree && same < 0 ? 1 : 0;
            mayBeLeft += mayBeFree && same < 0 ? 1 : 0;
            texts.Add(same >= 0 ? $"{{0}}.size({Site.Text(same)})" : mayBeFree ? $"global::System.Math.Max({{{holes.Count}}}, -1)" : $"{{{holes.Count}}}");
            holes.Add(new FreeSize(to[axis]));
        }
        // A block's code is one, for inputs whose sizes may be free: it asks the tensors themselves. So does a model of which more than one is free.
        bool isBlock = site.Scope.Declaration.Kind == ClassKind.Block;
        if (isBlock ? mayBeLeft > 1 : left > 1 && AreKnown(site, to))
        {
            site.Step.Call = Calculated(site, to);
            return true;
        }
        if (left > 1)
        {
            site.DemandKnown(to.First(size => size.IsFree && !site.Input.Shape.Sizes.Contains(size) && !size.Equals(to[0])));
            return false;
        }
        site.Step.Call = new Code("{0}.reshape(" + (mayBeLeft == 0 ? "-1" : "{0}.size(0)") + string.Concat(texts.Select(text => ", " + text)) + ")", [.. holes]);
        return true;
    }

    // Whether all free sizes are axes of inputs.
    private static bool AreKnown(Site site, List<Dim> to) => to.Skip(1).All(size => new DataSize(size, site.Scope.Analysis).IsKnown);

    private static Code Calculated(Site site, List<Dim> to) =>
        new("{0}.reshape({0}.size(0)" + string.Concat(Enumerable.Range(1, to.Count - 1).Select(i => $", {{{i}}}")) + ")", [Hole.Value, .. to.Skip(1).Select(size => new DataSize(size, site.Scope.Analysis))]);
}
