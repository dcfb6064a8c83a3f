using System.Linq;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>One number of all those along an axis.</summary>
public abstract class ReductionAttribute : LayerAttribute
{
    private protected ReductionAttribute(int axis) => Axis = axis;

    /// <summary>The axis that goes: 1 and up, or -1 for the last.</summary>
    public int Axis { get; }

    /// <summary>The axis stays, with the size 1.</summary>
    public bool KeepDim { get; set; }

    /// <summary>Reduces along the axis: the call with holes for the value, the axis and what keeps it, and the domain by axis and size.</summary>
    private protected Edge Reduce(Site site, string call, System.Func<Domain, int, Dim, Domain> image)
    {
        if (!site.DemandFloats() || !site.DemandAxis(Axis, "axis"))
            return Edge.Unknown;
        var shape = site.Input.Shape;
        int axis = Axis < 0 ? Axis + shape.Rank : Axis;
        var domain = image(site.Input.Domain, axis, shape[axis]);
        site.Step.Call = new Code(call, Hole.Value, Axis, KeepDim ? ", true" : "");
        return site.Give(KeepDim ? Edge.Floats(shape.With(axis, 1), domain) with { Layout = site.Input.Layout } : Edge.Floats(new Shape(shape.Sizes.Where((_, i) => i != axis)), domain.Removing(axis)) with { Layout = site.Input.LayoutWithout(axis) });
    }
}
