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
            site.Report(Rules.NoInput, null, $"'{site.Word}' names no stage: say what it takes in, [{site.Word}(nameof(...))]");
        (string Name, Edge Edge, string Argument)[] wires = [.. Stages.Select((stage, i) => (stage, i, argument: this is SkipAttribute ? "stage" : $"stages[{i}]")).Select(wire => (wire.stage, site.Wire(wire.stage, wire.argument), wire.argument))];
        foreach (var (name, edge, argument) in wires)
            if (edge.Type == ElementType.Int64 && site.Input is { IsUnknown: false, Type: not ElementType.Int64 })
                site.Report(Rules.NotFloats, argument, site.Word, Site.Calculates($"{name} {edge.Shape}"));
        foreach (var (name, edge, argument) in wires)
            site.WarnOfTurned(name, edge, argument);
        return wires;
    }

    /// <summary>Demands numbers everywhere, or ids of one kind everywhere: these are joined as they are, since nothing is calculated with them.</summary>
    private protected static bool DemandOneKind(Site site, (string Name, Edge Edge, string Argument)[] wires)
    {
        if (site.IsBroken || site.Input.IsUnknown)
            return false;
        if (site.Input is not { Type: ElementType.Int64, Ids: { } mine } || wires.Any(wire => wire.Edge is not { Type: ElementType.Int64, Ids: not null }))
            return site.DemandFloats();
        foreach (var (name, edge, argument) in wires)
            if (site.Scope.Holds(Dim.Equal(mine, edge.Ids!)) == Verdict.Never)
                site.Report(Rules.NotFloats, argument, site.Word, $"joins ids of one kind, and {name} has {edge.Ids} of them, not {mine}");
        return !site.IsBroken;
    }

    /// <summary>What stands in a value that is joined of several along an axis.</summary>
    private protected static Edge Joined(Site site, (string Name, Edge Edge, string Argument)[] wires, Shape shape)
    {
        var domain = wires.Aggregate(site.Input.Domain.WithoutSums, (either, wire) => Domain.Either(either, wire.Edge.Domain.WithoutSums));
        var layout = shape.Rank == site.Input.Rank ? site.Input.Layout : Layout.Unknown;
        return site.Input.Type == ElementType.Int64 && site.Input.Ids is { } ids
            ? new(shape, ElementType.Int64, domain, wires.Aggregate(ids, (most, wire) => Dim.Max(most, wire.Edge.Ids!)), layout)
            : Edge.Floats(shape, domain) with { Layout = layout };
    }

    /// <summary>Demands one shape for all.</summary>
    private protected bool DemandEqual(Site site, string stage, Shape other, string argument, Func<(Repair Repair, string Advice)?>? cure = null, string does = "adds")
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
        var same = Same(mine, other);
        (Repair? Repair, string Advice)? Cure() => cure?.Invoke() ?? EvenSizes.Of(site, same, mine, other);
        return site.Demand(same, Rules.ShapesDiffer, argument, when => [site.Word, $"{does} {stage} {other} {onto} {mine}", when + (Cure() is var (_, advice) ? "; " + advice : "")], () => Cure()?.Repair);
    }

    private protected static Dim Same(Shape a, Shape b) => a.Sizes.Zip(b.Sizes, Dim.Equal).Aggregate((Dim)1, Dim.And);

    /// <summary>f(value, a, b, ...)</summary>
    private protected static Code Call(string format, IEnumerable<object?> holes) => new(format, [.. holes]);
}
