using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Adds the values of earlier stages, all of the same shape.</summary>
public sealed class AddAttribute(params string[] stages) : MergeAttribute(stages)
{
    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var wires = Wires(site);
        if (!site.DemandFloats() || site.IsBroken || wires.Any(wire => !DemandEqual(site, wire.Name, wire.Edge.Shape, wire.Argument)))
            return Edge.Unknown;
        site.Step.Call = Call("{0}" + string.Concat(wires.Select((_, i) => " + {" + (i + 1) + "}")), [Hole.Value, .. wires.Select(wire => Hole.Wire(wire.Name))]);
        return site.Give(Edge.Floats(site.Input.Shape, wires.Aggregate(site.Input.Domain.WithoutSums, (sum, wire) => sum + wire.Edge.Domain.WithoutSums)) with { Layout = site.Input.Layout });
    }
}
