using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What stands at one index of an axis, which goes: of (N, L, F) the last step is <c>Select(1, -1)</c>. As <c>torch.select</c>.</summary>
public sealed class SelectAttribute(int axis, int index) : LayerAttribute
{
    /// <summary>The axis that goes: 1 and up, or -1 for the last.</summary>
    public int Axis => axis;

    /// <summary>From 0 on; -1 is the last.</summary>
    public int Index => index;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandAxis(axis, nameof(axis)))
            return Edge.Unknown;
        var shape = site.Input.Shape;
        int at = axis < 0 ? axis + shape.Rank : axis;
        site.Demand(Dim.LessOrEqual(index < 0 ? -(long)index : index + 1L, shape[at]), Rules.NoSuchIndex, nameof(index), when => [site.Word, Site.Text(index), Site.Text(at), shape.ToString(), shape[at].Constant is { } count ? $"{count} there{when}: the last is {count - 1}, or -1" : $"{shape[at]} there{when}"],
            () => shape[at].Constant == index ? new Repair("Take the last one").Replace(site.At(nameof(index)), "-1") : null);
        site.Call($"{Hole.Value}.select({axis}, {index})");
        return site.Give(site.Input with { Shape = new Shape(shape.Sizes.Where((_, i) => i != at)), Domain = site.Input.Domain.Removing(at), Layout = site.Input.LayoutWithout(at) });
    }
}
