using System;
using System.Collections.Generic;
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
                string missing = string.Join(", ", Enumerable.Repeat("Unsqueeze(-1)", Math.Abs(edge.Rank - shape.Rank)));
                var (repair, advice) = IsGate(edge.Shape, shape) ? (null, $": give {name} the axes that are missing, with [{missing}] behind its last word")
                    : IsGate(shape, edge.Shape) ? (new Repair($"Put {missing} in front of it").Before(site.Place, missing), $": put [{missing}] in front of it") : (null, "");
                site.Report(Rules.ShapesDiffer, argument, repair, site.Word, $"multiplies {shape} by {name} {edge.Shape}", " in the number of axes" + advice);
                return Edge.Unknown;
            }
            var both = shape;
            shape = new Shape(both.Sizes.Zip(edge.Shape.Sizes, Spread));
            var fits = both.Sizes.Zip(edge.Shape.Sizes, (a, b) => Dim.Or(Dim.Equal(a, b), Dim.Or(Dim.Equal(a, 1), Dim.Equal(b, 1)))).Aggregate((Dim)1, Dim.And);
            if (!site.IsBroken && site.Demand(fits, Rules.ShapesDiffer, argument, when => [site.Word, $"multiplies {both} by {name} {edge.Shape}", when]))
                CheckSpread(site, both, edge.Shape, name, argument);
        }
        site.Step.Call = Call("{0}" + string.Concat(wires.Select((_, i) => " * {" + (i + 1) + "}")), [Hole.Value, .. wires.Select(wire => Hole.Wire(wire.Name))]);
        return site.Give(Edge.Floats(shape, wires.Aggregate(site.Input.Domain, (product, wire) => product * wire.Edge.Domain)) with { Layout = LayoutOf(site.Input, wires.Select(wire => wire.Edge)) });
    }

    // Of what is spread over another value the other's.
    private static Layout LayoutOf(Edge input, IEnumerable<Edge> others) =>
        Site.IsSpread(input.Shape) && others.FirstOrDefault(other => !Site.IsSpread(other.Shape)) is { IsUnknown: false } whole ? whole.Layout : input.Layout;

    // One factor for each channel.
    private static bool IsGate(Shape gate, Shape value) => gate.Rank == 2 && value.Rank is 3 or 4 && gate[1].Equals(value[1]);

    // What is spread is 1 by construction, for every value. A size that happens to be 1 at one end of a range was meant to be equal.
    private static void CheckSpread(Site site, Shape a, Shape b, string name, string argument)
    {
        for (int axis = 1; axis < a.Rank; axis++)
        {
            var (one, other) = (a[axis], b[axis]);
            if (one.Equals(other) || site.Scope.IsLeftToUses(one) || site.Scope.IsLeftToUses(other) || Cases(one, other).All(IsMeant))
                continue;
            var equal = site.Scope.Solver.Prove(Dim.Equal(one, other), site.Scope.Given);
            if (equal is { Verdict: Verdict.Sometimes, Counterexample: { Count: > 0 } when })
            {
                site.Report(Rules.SpreadByChance, argument, site.Word, a.ToString(), $"{name} {b}", Site.Text(axis), one.Evaluate(when) == 1 ? other.ToString() : one.ToString(), when.ToString());
                return;
            }
        }

        bool IsMeant((Dim One, Dim Other) sizes) => new[] { Dim.Equal(sizes.One, sizes.Other), Dim.Equal(sizes.One, 1), Dim.Equal(sizes.Other, 1) }.Any(always => site.Scope.Holds(always) == Verdict.Always);
    }

    // A flag that makes a size 1 does so on purpose: each of its cases stands for itself.
    private static IEnumerable<(Dim One, Dim Other)> Cases(Dim one, Dim other)
    {
        if (one.Variables.Concat(other.Variables).FirstOrDefault(variable => variable.IsFlag || variable.IsEnum) is not { } flag)
            return [(one, other)];
        return Enumerable.Range(0, (int)flag.Count).SelectMany(i => Cases(one.Substitute(flag, flag.At(i)), other.Substitute(flag, flag.At(i))));
    }

    // What was spread over a size before, repeated or by another wire, stays as it is.
    private static Dim Spread(Dim a, Dim b) =>
        a.Equals(b) || b.Constant == 1 || (a.AsChoice is { } before && before.Then.Equals(b) && before.Condition.Equals(Dim.Equal(before.Otherwise, 1))) ? a : Dim.If(Dim.Equal(a, 1), b, a);
}
