using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Puts in an axis of size 1, as <c>torch.unsqueeze</c>.</summary>
public sealed class UnsqueezeAttribute(int axis) : LayerAttribute
{
    /// <summary>Where the axis stands in the result: 1 and up, or -1 for the last.</summary>
    public int Axis => axis;

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandNewAxis(axis, nameof(axis)))
            return Edge.Unknown;
        var sizes = site.Input.Shape.Sizes.ToList();
        int at = axis < 0 ? axis + sizes.Count + 1 : axis;
        sizes.Insert(at, 1);
        site.Call($"{Hole.Value}.unsqueeze({axis})");
        return site.Give(site.Input with { Shape = new Shape(sizes), Domain = site.Input.Domain.Adding(at), Layout = Layout.Unknown });
    }
}
