using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What is legal and hardly ever meant: an operation copied twice, an activation forgotten, a stage added to itself, a state taken where nothing has been read.</summary>
internal static class LeftoverRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
                if (stage.Operations[i] is { When: null, Repeat: null } operation)
                {
                    CheckTwice(analysis, stage, i, scope);
                    if (operation.Attribute is LinearAttribute linear)
                        CheckLinear(analysis, stage, i, linear, scope);
                    if (operation.Attribute is LinearAttribute && operation.First.Input.Rank == 2)
                        CheckFeatures(analysis, stage, i, scope);
                    if (operation.Attribute is SelectAttribute select)
                        CheckStep(analysis, stage, i, select, scope);
                    if (i == 0)
                        CheckAdded(stage, operation, scope);
                }
    }

    // In front of all other words the stage that is read is the current value.
    private static void CheckAdded(Stage stage, Operation first, Scope scope)
    {
        if (first.Attribute is MergeAttribute { Stages: var added } and (SkipAttribute or AddAttribute) && stage.From is { } current && System.Array.IndexOf(added, current) is >= 0 and var at)
            scope.Report(Rules.AddedToItself, new Place(stage.Name, first.Number, first.Attribute is SkipAttribute ? "stage" : $"stages[{at}]"), first.Word.Display, current);
    }

    private static void CheckTwice(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var operation = stage.Operations[index];
        if (operation.Attribute is IdentityAttribute or DropoutBaseAttribute { IsNothing: true } || analysis.Before(stage, index) is not { Operation: { When: null, Repeat: null } before } || before.Word.Type != operation.Word.Type)
            return;
        string? why = operation.Attribute switch
        {
            DropoutBaseAttribute => "which drops of what that one has left",
            BatchNormAttribute or LayerNormAttribute or GroupNormAttribute or InstanceNormAttribute => "which has brought the values to the same measure already",
            ReLUAttribute or ReLU6Attribute => "behind which it changes nothing",
            ActivationAttribute or PReLUAttribute => "which has done the same already",
            NormalizeAttribute when before.Word.Equals(operation.Word) => "behind which it changes nothing",
            _ => null,
        };
        if (why is null)
            return;
        var place = new Place(stage.Name, operation.Number);
        scope.Report(Rules.Twice, place, Repair.WithoutWord(place, stage.Member), operation.Word.Display, why);
    }

    // Two linear maps are one. Where the first narrows what both read and give, that was the purpose.
    private static void CheckLinear(Analysis analysis, Stage stage, int index, LinearAttribute linear, Scope scope)
    {
        var (from, at) = (stage, index);
        while (analysis.Before(from, at) is { } before)
        {
            (from, at) = (before.Stage, before.Stage.Operations.IndexOf(before.Operation));
            if (before.Operation is { When: null, Repeat: null, Attribute: DropoutBaseAttribute })
                continue;
            if (before.Operation is not { When: null, Repeat: null, Attribute: LinearAttribute { Weight: null } } || linear.Weight is not null || IsFrozen(stage) || IsFrozen(from) || IsShared(analysis, from) || IsShared(analysis, stage))
                return;
            Dim read = before.Operation.First.Input.Shape.Last, middle = before.Operation.Output.Shape.Last, given = stage.Operations[index].Output.Shape.Last;
            if (scope.Holds(Dim.LessOrEqual(Dim.Min(read, given), middle)) == Verdict.Always)
                scope.Report(Rules.LinearTwice, new Place(stage.Name, stage.Operations[index].Number), new Repair("Put ReLU between them").Behind(new Place(from.Name, before.Operation.Number), "ReLU"), stage.Operations[index].Word.Display, from.Name);
            return;
        }
    }

    // Of a sequence whose features stand last a linear map reads features, not places.
    private static void CheckFeatures(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var (from, at) = (stage, index);
        while (analysis.Before(from, at) is { Operation: { When: null, Repeat: null } operation } before)
        {
            (from, at) = (before.Stage, before.Stage.Operations.IndexOf(operation));
            if (operation.Attribute is DropoutBaseAttribute or ActivationAttribute or LayerNormAttribute or BatchNormAttribute or IdentityAttribute)
                continue;
            int? axis = operation.Attribute switch { ReductionAttribute { KeepDim: false } reduction => reduction.Axis, SelectAttribute select => select.Axis, _ => null };
            if (axis is 2 or -1 && operation.First.Input is { Rank: 3, Layout: Layout.ChannelsLast } input)
            {
                var place = new Place(from.Name, operation.Number);
                scope.Report(Rules.FeaturesGone, place, new Repair("Take axis 1").Replace(place with { Argument = "axis" }, "1"), operation.Word.Display, input.Shape.ToString(), stage.Operations[index].Word.Display);
            }
            return;
        }
    }

    // At the end where a direction starts it has read nothing but that step.
    private static void CheckStep(Analysis analysis, Stage stage, int index, SelectAttribute select, Scope scope)
    {
        var (from, at) = (stage, index);
        while (analysis.Before(from, at) is { Operation: { When: null, Repeat: null } operation } before)
        {
            (from, at) = (before.Stage, before.Stage.Operations.IndexOf(operation));
            if (operation.Attribute is not RecurrentAttribute recurrent)
            {
                if (operation.Attribute is DropoutBaseAttribute or LayerNormAttribute or IdentityAttribute)
                    continue;
                return;
            }
            bool isFirst = select.Index == 0, isLast = select.Index == -1;
            if (select.Axis is not (1 or -2) || !(isFirst || (isLast && recurrent.Bidirectional)) || operation.Output.Shape[1].Constant == 1)
                return;
            scope.Report(Rules.HalfRead, new Place(stage.Name, stage.Operations[index].Number), stage.Operations[index].Word.Display, isFirst ? "first" : "last", operation.Word.Display, !recurrent.Bidirectional ? "its state" : isFirst ? "the half that reads forwards" : "the half that reads backwards",
                recurrent.Bidirectional ? "[Mean(1)] or [Max(1)] takes both halves of all steps" : "[Select(1, -1)] takes the last, which has read all");
            return;
        }
    }

    private static bool IsFrozen(Stage stage) => stage.Marked<FrozenAttribute>().Any();

    // Another layer has its weight.
    private static bool IsShared(Analysis analysis, Stage stage) =>
        analysis.Stages.SelectMany(other => other.Operations).Any(operation => operation.Attribute is LinearAttribute { Weight: { } linear } && linear == stage.Name || operation.Attribute is EmbeddingAttribute { Weight: { } table } && table == stage.Name);
}
