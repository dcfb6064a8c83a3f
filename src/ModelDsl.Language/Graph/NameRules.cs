using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Names that generated code, or the base class, has already.</summary>
internal static class NameRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        CheckReserved(analysis, scope);
        CheckHidden(analysis, scope);
        if (analysis.Declaration.Kind == ClassKind.Block)
            CheckCase(UsingBlock.Ports(analysis.Declaration).Concat(UsingBlock.Arguments(analysis.Declaration)).Select(member => member.Name), scope);
        else
            CheckGenerated(analysis, scope);
    }

    private static void CheckReserved(Analysis analysis, Scope scope)
    {
        foreach (var member in analysis.Declaration.Members)
            if (ReservedNames.WhatIs(member, analysis.Declaration.Kind) is { } what)
                scope.Report(Rules.ReservedName, new Place(member.Name), member.Name, what);
    }

    // A variable or parameter of the generated constructor would be read in place of a number that is calculated in C#.
    private static void CheckHidden(Analysis analysis, Scope scope)
    {
        var (isBlock, hiding) = analysis.Declaration.Kind == ClassKind.Block ? (true, ReservedNames.HidingInBlock) : (false, ReservedNames.Hiding);
        foreach (var member in analysis.Declaration.Members)
            if (member.Kind == MemberKind.Derived && char.IsLower(member.Name[0]) && analysis.Declaration.Mentions(member.Name))
            {
                if (hiding.Contains(member.Name))
                    scope.Report(Rules.ReservedName, new Place(member.Name), member.Name, ReservedNames.Variable);
                else if (isBlock && UsingBlock.Arguments(analysis.Declaration).FirstOrDefault(given => Names.Parameter(given.Name) == member.Name) is { } argument)
                    scope.Report(Rules.ReservedName, new Place(member.Name), member.Name, $"'{argument.Name}' but for its case");
            }
    }

    // What is generated for a head is called after it, and values are told apart by their names in camel case.
    private static void CheckGenerated(Analysis analysis, Scope scope)
    {
        var shown = analysis.Stages.Where(stage => stage.Losses.Count > 0 || stage.IsOutput || stage.Source is InputAttribute).ToArray();
        CheckCase(shown.Where(stage => stage.Source is null).Select(stage => stage.Name), scope);
        foreach (var stage in shown)
            foreach (var head in shown)
                if (head.Losses.Count > 0 && stage.Name.StartsWith(head.Name, System.StringComparison.Ordinal) && Generated(head, stage).Contains(stage.Name.Substring(head.Name.Length)))
                    scope.Report(Rules.ReservedName, new Place(stage.Name), stage.Name, $"what is generated for '{head.Name}'");
    }

    private static IEnumerable<string> Generated(Stage head, Stage stage)
    {
        if (head.Losses.Any(loss => loss.SampleWeights))
            yield return "Weight";
        if (stage.Losses.Count > 0)
            yield return "Loss";
        if (stage.Losses.Count > 0 || stage.IsOutput)
            foreach (string name in new[] { "Probability", "Probabilities" })
                yield return name;
    }

    // What is told apart by its name in camel case: what is generated for heads, and the parameters of a block's constructor.
    private static void CheckCase(IEnumerable<string> names, Scope scope)
    {
        var taken = new Dictionary<string, string>();
        foreach (string name in names)
            if (taken.TryGetValue(Names.Parameter(name), out string? other) && other != name)
                scope.Report(Rules.ReservedName, new Place(name), name, $"'{other}' but for its case");
            else
                taken[Names.Parameter(name)] = name;
    }
}
