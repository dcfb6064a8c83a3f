using System.Linq;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Puts the values of earlier stages behind the current one along an axis of their own, as <c>torch.stack</c>. All have one shape. Ids of one kind are put together too, and stay ids.</summary>
public sealed class StackAttribute(params string[] stages) : MergeAttribute(stages)
{
    /// <summary>Where the new axis stands in the result: 1 and up, or -1 for the last.</summary>
    public int Axis { get; set; } = 1;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var wires = Wires(site);
        if (!DemandOneKind(site, wires) || !site.DemandNewAxis(Axis, nameof(Axis)) || wires.Any(wire => !DemandEqual(site, wire.Name, wire.Edge.Shape, wire.Argument, does: "stacks")))
            return Edge.Unknown;
        var sizes = site.Input.Shape.Sizes.ToList();
        sizes.Insert(Axis < 0 ? Axis + sizes.Count + 1 : Axis, 1 + wires.Length);
        site.Step.Call = Call("torch.stack([{0}" + string.Concat(wires.Select((_, i) => ", {" + (i + 1) + "}")) + "], " + Site.Text(Axis) + ")", [Hole.Value, .. wires.Select(wire => Hole.Wire(wire.Name))]);
        return site.Give(Joined(site, wires, new Shape(sizes)) with { Layout = Axis == 1 && site.Input.ChannelsFirst ? Layout.StackedFirst : Layout.Unknown });
    }
}
