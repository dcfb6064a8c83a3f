using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>One weight for two layers: the one of an earlier stage, read where it is used again. A parameter registered twice would be counted, saved and moved twice.</summary>
internal static class SharedWeight
{
    /// <summary>The weight of the earlier stage in code, which must have these sizes; null after a mistake.</summary>
    public static Code? Of(string stage, Site site, Dim rows, Dim columns)
    {
        var edge = site.Wire(stage, "Weight");
        if (site.IsBroken || edge.IsUnknown || !site.Scope.TryGetStage(stage, out var owner))
            return null;
        var owners = owner.Operations.Where(operation => operation.Attribute is LinearAttribute or EmbeddingAttribute).ToArray();
        string? fault = owners.Length == 0 ? "which has no Linear or Embedding"
            : owners.Length > 1 ? $"which has {Site.Text(owners.Length)} of them: put the one on a stage of its own"
            : owners[0].Repeat is not null ? "which is repeated, each time with a weight of its own"
            : !IsThere(owners[0].WhenHolds, site) || !IsThere(owner.WhenHolds, site) ? "which is not always there"
            : owners[0].First.Weight is null ? "which shares another's: name that one"
            : null;
        if (fault is not null)
        {
            site.Report(Rules.TiedShapes, "Weight", site.Word, stage, fault);
            return null;
        }
        var weight = owners[0].First.Weight!.Value;
        bool fits = site.Demand(Dim.And(Dim.Equal(weight.Rows, rows), Dim.Equal(weight.Columns, columns)), Rules.TiedShapes, "Weight", when => [site.Word, stage, $"({weight.Rows}, {weight.Columns}), and its own would be ({rows}, {columns}): they differ{when}"]);
        return fits ? (Code)$"{Hole.ModuleOf(stage)}{(owners[0].WhenHolds is null && owner.WhenHolds is null ? "" : "!")}.weight{(owners[0].Attribute is EmbeddingAttribute ? "!" : "")}" : null;
    }

    private static bool IsThere(Dim? condition, Site site) => condition is null || site.Scope.Holds(condition) == Verdict.Always;
}
