using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Joins the current value with the values of earlier stages.</summary>
public abstract class MergeAttribute : OperationAttribute
{
    private protected MergeAttribute(string[] stages) => Stages = stages;

    /// <summary>The earlier stages, behind the current value.</summary>
    public string[] Stages { get; }

    /// <summary>The earlier stages with their values, and the argument that names each.</summary>
    private protected (string Name, Edge Edge, string Argument)[] Wires(Site site)
    {
        if (Stages.Length == 0)
            site.Report(Rules.UnknownReference, null, "stage", site.Scope.Declaration.Name, "", ": name at least one earlier stage");
        (string Name, Edge Edge, string Argument)[] wires = [.. Stages.Select((stage, i) => (stage, i, argument: this is SkipAttribute ? "stage" : $"stages[{i}]")).Select(wire => (wire.stage, site.Wire(wire.stage, wire.argument), wire.argument))];
        foreach (var (name, edge, argument) in wires)
            if (edge.Type == ElementType.Int64 && site.Input.Type != ElementType.Int64)
                site.Report(Rules.NotFloats, argument, site.Word, $"{name} {edge.Shape}");
        foreach (var (name, edge, argument) in wires)
            site.WarnOfTurned(name, edge, argument);
        return wires;
    }

    /// <summary>Demands one shape for all.</summary>
    private protected bool DemandEqual(Site site, string stage, Shape other, string argument, Func<Repair?>? repair = null, string does = "adds")
    {
        var mine = site.Input.Shape;
        string onto = does == "adds" ? "to" : "behind";
        if (mine.IsUnknown || other.IsUnknown)
            return false;
        if (mine.Rank != other.Rank)
        {
            site.Report(Rules.ShapesDiffer, argument, site.Word, $"{does} {stage} {other} {onto} {mine}", " in the number of axes");
            return false;
        }
        return site.Demand(Same(mine, other), Rules.ShapesDiffer, argument, when => [site.Word, $"{does} {stage} {other} {onto} {mine}", when], repair);
    }

    private protected static Dim Same(Shape a, Shape b) => a.Sizes.Zip(b.Sizes, Dim.Equal).Aggregate((Dim)1, Dim.And);

    /// <summary>f(value, a, b, ...)</summary>
    private protected static Code Call(string format, IEnumerable<object?> holes) => new(format, [.. holes]);
}
