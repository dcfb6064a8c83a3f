using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Sizes that only the C# of a block tells: the class that uses it reads them off the block that it has made.</summary>
internal static class UnreadSizes
{
    /// <summary>What a block gives, with names of the class for such sizes. Within a block that is used they stay what they are: there nothing is written.</summary>
    public static Edge Named(Declaration block, Site site, Analysis inner, Edge output)
    {
        if (site.Scope.User is not null || output.IsUnknown)
            return output;
        string prefix = site.Scope.Unique(site.Place.Member) + ".";
        bool IsUnread(Variable variable) => Formula.IsForeign(variable) && variable.Name.StartsWith(prefix, System.StringComparison.Ordinal);
        for (int axis = 1; axis < output.Rank; axis++)
        {
            var size = output.Shape[axis];
            if (size.Variables.FirstOrDefault(IsUnread) is not { } unread)
                continue;
            string member = block.Name + "." + unread.Name.Substring(prefix.Length);
            if (!block.Shows(inner.Outputs[0].Member))
            {
                site.Report(Rules.UseArguments, "T", $"'{block.Name}' gives a size that depends on '{member}', which is C# that is not read, and here its '{inner.Outputs[0].Name}' cannot be asked for it: make that public");
                return Edge.Unknown;
            }
            string name = MemberOf(site, axis);
            string? extent = FreeSize.Inputs(size).Any() ? name + "Extent" : null;
            site.Step.Sizes.Add(new(name, extent, inner.Outputs[0].Name, axis));
            string text = size.OnlyAtom?.Variable is null ? $"Size({Site.Text(axis)})" : unread.Name.Substring(prefix.Length);
            output = output with { Shape = output.Shape.With(axis, Dim.Of(Variable.OfBlock(Which(site) + text, name, member, size.IsFree, extent))) };
        }
        return output;
    }

    // A private member of the class, beside the fields with its modules.
    private static string MemberOf(Site site, int axis)
    {
        string name = $"_{Names.Camel(site.Place.Member)}{Site.Text(site.Place.Word)}Size{Site.Text(axis)}{(site.Repetition is { } repetition ? "At" + Site.Text(repetition) : "")}";
        while (site.Scope.Declaration.TakenNames.Contains(name))
            name += "_";
        return name;
    }

    // Two blocks on one stage, and each repetition of one, may have others.
    private static string Which(Site site)
    {
        int before = site.Scope.Declaration.Find(site.Place.Member)?.Words.Take(site.Place.Word).Count(word => WordFactory.Make(word) is UseWordAttribute) ?? 0;
        return site.Place.Member + (before > 0 ? "#" + Site.Text(before + 1) : "") + (site.Repetition is { } repetition ? $"[{Site.Text(repetition)}]" : "") + ".";
    }
}
