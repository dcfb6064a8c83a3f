using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>What concerns a class as a whole: where its words stand, its names, keys, marks, its run, its hyperparameters.</summary>
internal static class ClassRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        Placement.Check(analysis.Declaration, scope);
        CheckStages(analysis, scope);
        NameRules.Check(analysis, scope);
        KeyRules.Check(analysis, scope);
        CheckMarks(analysis, scope);
        if (analysis.Declaration.Kind == ClassKind.Model)
            RunRules.Check(analysis, scope);
        NumberRules.Check(analysis, scope);
        if (analysis.Declaration.Kind == ClassKind.Model)
            BudgetRules.Check(analysis, scope);

        if (!analysis.HasErrors)
        {
            UseRules.Check(analysis, scope);
            NormRules.Check(analysis, scope);
            AttentionRules.Check(analysis, scope);
            LeftoverRules.Check(analysis, scope);
            Excuses.Take(analysis, scope);
            NumberRules.Suggest(analysis, scope);
            RenameRules.Check(analysis, scope);
        }
    }

    private static void CheckStages(Analysis analysis, Scope scope)
    {
        if (analysis.Stages.Count == 0)
            scope.Report(Rules.NoInput, new Place(""), $"'{analysis.Declaration.Name}' has no stages: declare one with [Input{(analysis.Declaration.Kind == ClassKind.Block ? "" : "(...)")}] public partial Layer X {{ get; }}");
        if (analysis.Declaration.Kind == ClassKind.Block && analysis.Outputs.Count > 1)
        {
            Place Output(int i) => new(analysis.Outputs[i].Name, analysis.Outputs[i].Marks.First(mark => mark.Attribute is OutputAttribute).Number);
            scope.Report(Rules.Misplaced, Output(1), new Repair($"Remove 'Output' from '{analysis.Outputs[0].Name}'").Remove(Output(0)), $"'Output' stands on '{analysis.Outputs[0].Name}' and on '{analysis.Outputs[1].Name}'; a block gives one value: keep one");
        }
    }

    private static void CheckMarks(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            LearningRules.Check(stage, scope);
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                switch (mark.Attribute)
                {
                    case PenaltyAttribute penalty:
                        var place = new Place(stage.Name, mark.Number, "factor");
                        var factor = scope.Real(penalty.Factor, place, null, out bool isBroken);
                        if (!isBroken)
                            scope.DemandBetween(factor, factor.Name is null ? double.Epsilon : 0, double.PositiveInfinity, $"{mark.Word.Display}.factor", place);
                        break;
                    case FrozenAttribute frozen:
                        if (frozen.UntilEpoch < 0)
                            scope.Report(Rules.BadTraining, new Place(stage.Name, mark.Number, nameof(frozen.UntilEpoch)), $"{mark.Word.Display}.{nameof(frozen.UntilEpoch)}", "at least 0", Site.Text(frozen.UntilEpoch));
                        CheckParts(stage, mark, frozen.Parts, scope);
                        break;
                    case LearningRateAttribute rate:
                        if (rate.Factor == 0)
                            scope.Report(Rules.BadTraining, new Place(stage.Name, mark.Number, "factor"), $"{mark.Word.Display}.factor", "greater than 0 (for a stage that does not learn write [Frozen])", "0");
                        else
                            scope.DemandBetween(new Real(rate.Factor), 0, double.PositiveInfinity, $"{mark.Word.Display}.factor", new Place(stage.Name, mark.Number, "factor"));
                        CheckParts(stage, mark, rate.Parts, scope);
                        break;
                }
    }

    // Parts are stages of the block that the stage uses.
    private static void CheckParts(Stage stage, Mark mark, string[] parts, Scope scope)
    {
        if (parts.Length == 0)
            return;
        var used = stage.Operations.Select(operation => operation.Attribute).OfType<UseWordAttribute>().FirstOrDefault();
        var block = used is null ? null : scope.Library.Find(used, scope.Declaration);
        if (used is null ? stage.Output.IsUnknown : block is not { Origin: null or { Unreadable: null } })
            return;                                                    // told at the [Use]
        for (int i = 0; i < parts.Length; i++)
        {
            var place = new Place(stage.Name, mark.Number, $"parts[{i}]");
            var part = block?.Find(parts[i]);
            var known = block?.Members.Where(member => member.Kind == MemberKind.Stage).Select(member => member.Name) ?? [];
            if (part is not { Kind: MemberKind.Stage })
                scope.Report(Rules.UnknownReference, place, Repair.Respell(place, Spelling.Meant(parts[i], known), block?.Name), "stage", block?.Name ?? stage.Name, parts[i], Spelling.Suggest(parts[i], known));
            else if (!block!.Shows(part))
                scope.Report(Rules.HiddenPart, place, mark.Word.Display, part.Name, block!.Name, part.Modifiers.Trim() is { Length: > 0 } modifiers ? modifiers : "private");
        }
    }
}
