using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Multiplies by the values of earlier stages, number by number; a size of 1 is spread over the other's size.</summary>
public sealed class MultiplyAttribute(params string[] stages) : MergeAttribute(stages)
{
    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var wires = Wires(site);
        if (!site.DemandFloats() || site.IsBroken)
            return Edge.Unknown;
        var shape = site.Input.Shape;
        foreach (var (name, edge, argument) in wires)
        {
            if (shape.IsUnknown || edge.IsUnknown)
                return Edge.Unknown;
            if (shape.Rank != edge.Rank)
            {
                site.Report(Rules.ShapesDiffer, argument, site.Word, $"multiplies {shape} by {name} {edge.Shape}", " in the number of axes");
                return Edge.Unknown;
            }
            var both = shape;
            shape = new Shape(both.Sizes.Zip(edge.Shape.Sizes, (a, b) => a.Equals(b) ? a : Dim.If(Dim.Equal(a, 1), b, a)));
            var fits = both.Sizes.Zip(edge.Shape.Sizes, (a, b) => Dim.Or(Dim.Equal(a, b), Dim.Or(Dim.Equal(a, 1), Dim.Equal(b, 1)))).Aggregate((Dim)1, Dim.And);
            site.Demand(fits, Rules.ShapesDiffer, argument, when => [site.Word, $"multiplies {both} by {name} {edge.Shape}", when]);
        }
        site.Step.Call = Call("{0}" + string.Concat(wires.Select((_, i) => " * {" + (i + 1) + "}")), [Hole.Value, .. wires.Select(wire => Hole.Wire(wire.Name))]);
        return site.Give(Edge.Floats(shape, wires.Aggregate(site.Input.Domain, (product, wire) => product * wire.Edge.Domain)) with { IsImage = site.Input.IsImage });
    }
}
