using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Takes out an axis of size 1, as <c>torch.squeeze</c>.</summary>
public sealed class SqueezeAttribute(int axis) : LayerAttribute
{
    /// <summary>The axis that goes: 1 and up, or -1 for the last.</summary>
    public int Axis => axis;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandAxis(axis, nameof(axis)))
            return Edge.Unknown;
        var shape = site.Input.Shape;
        int at = axis < 0 ? axis + shape.Rank : axis;
        var rest = new Shape(shape.Sizes.Where((_, i) => i != at));
        site.Demand(Dim.Equal(shape[at], 1), Rules.ReshapeDiffers, nameof(axis), when => [site.Word, shape.ToString(), rest.ToString(), $"only an axis of size 1 can go, and axis {Site.Text(at)} has {shape[at]}{when}{(shape.OnlyAxisOfOne is { } one ? $" (axis {Site.Text(one)} has 1)" : "")}"]);
        site.Call($"{Hole.Value}.squeeze({axis})");
        return site.Give(site.Input with { Shape = rest, Domain = site.Input.Domain.Removing(at), Layout = site.Input.LayoutWithout(at) });
    }
}
