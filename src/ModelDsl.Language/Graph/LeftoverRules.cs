using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What is legal and hardly ever meant: an operation copied twice, an activation forgotten, a stage added to itself, a state taken where nothing has been read.</summary>
internal static class LeftoverRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
        {
            CheckKey(stage, scope);
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
                else if (stage.Operations[i] is { Attribute.Repeat: 0 } never)
                {
                    var place = new Place(stage.Name, never.Number, nameof(OperationAttribute.Repeat));
                    scope.Report(Rules.NothingMoved, place, Repair.WithoutWord(place with { Argument = null }, stage.Member), never.Word.Display, "is repeated 0 times", "repeat it at least once");
                }
        }
    }

    private static void CheckKey(Stage stage, Scope scope)
    {
        if (stage.Marks.FirstOrDefault(mark => mark.Attribute is StateKeyAttribute) is { } key && stage is { Source: null, Operations.Count: > 0 } && !stage.Operations.Any(operation => operation.CanHaveState))
            scope.Report(Rules.NothingMoved, new Place(stage.Name, key.Number), new Repair("Remove it").Remove(new Place(stage.Name, key.Number)), key.Word.Display, $"gives a key to '{stage.Name}', a stage without weights", "put it on the stage that has them");
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
            SinusoidalPositionsAttribute or LearnedPositionsAttribute => "which has added the places already",
            NormalizeAttribute when before.Word.Equals(operation.Word) => "behind which it changes nothing",
            _ => null,
        };
        if (why is null)
            return;
        var place = new Place(stage.Name, operation.Number);
        scope.Report(Rules.Twice, place, Repair.WithoutWord(place, stage.Member), operation.Word.Display, why);
    }

    // The nearest operation in front that is none of those that are passed over; null where it may be absent, or stands there several times.
    private static (Stage Stage, Operation Operation)? Nearest(Analysis analysis, Stage stage, int index, System.Func<OperationAttribute, bool> isPassed) =>
        analysis.AllBefore(stage, index).TakeWhile(before => before.Operation is { When: null, Repeat: null }).Where(before => !isPassed(before.Operation.Attribute)).Select(before => ((Stage, Operation)?)before).FirstOrDefault();

    // Two linear maps are one. Where the first narrows what both read and give, that was the purpose.
    private static void CheckLinear(Analysis analysis, Stage stage, int index, LinearAttribute linear, Scope scope)
    {
        if (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or BatchNormAttribute) is not var (from, first) || first.Attribute is not LinearAttribute { Weight: null }
            || linear.Weight is not null || HasFrozen(stage) || HasFrozen(from) || IsShared(analysis, from) || IsShared(analysis, stage))
            return;
        var second = stage.Operations[index];
        Dim read = first.First.Input.Shape.Last, middle = first.Output.Shape.Last, given = second.Output.Shape.Last;
        if (scope.Holds(Dim.LessOrEqual(Dim.Min(read, given), middle)) != Verdict.Always)
            return;
        var (at, behind) = Nearest(analysis, stage, index, word => word is DropoutBaseAttribute)!.Value;
        scope.Report(Rules.LinearTwice, new Place(stage.Name, second.Number), new Repair("Put ReLU between them").Behind(new Place(at.Name, behind.Number), "ReLU"), second.Word.Display, from.Name);
    }

    // Of a sequence whose features stand last a linear map reads features, not places.
    private static void CheckFeatures(Analysis analysis, Stage stage, int index, Scope scope)
    {
        if (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or ActivationAttribute or LayerNormAttribute or BatchNormAttribute or IdentityAttribute) is not var (from, taking))
            return;
        int? axis = taking.Attribute switch { ReductionAttribute { KeepDim: false } reduction => reduction.Axis, SelectAttribute select => select.Axis, _ => null };
        if (axis is not (2 or -1) || taking.First.Input is not { Rank: 3, Layout: Layout.ChannelsLast } input)
            return;
        // An inner product for each place, or how much each place counts.
        if (Excuses.IsGate(analysis, stage) || analysis.Before(from, from.Operations.IndexOf(taking)) is { Operation.Attribute: MultiplyAttribute })
            return;
        var place = new Place(from.Name, taking.Number);
        scope.Report(Rules.FeaturesGone, place, new Repair("Take axis 1").Replace(place with { Argument = "axis" }, "1"), taking.Word.Display, input.Shape.ToString(), stage.Operations[index].Word.Display);
    }

    // At the end where a direction starts it has read nothing but that step.
    private static void CheckStep(Analysis analysis, Stage stage, int index, SelectAttribute select, Scope scope)
    {
        if (select.Axis is not (1 or -2) || Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or LayerNormAttribute or IdentityAttribute or SkipAttribute { Projection: false }) is not var (_, reading)
            || reading.Attribute is not (RecurrentAttribute or MultiheadAttentionAttribute { Causal: true, Memory: null }) || reading.Output.Shape[1].Constant == 1)
            return;
        bool isFirst = select.Index == 0, isBoth = reading.Attribute is RecurrentAttribute { Bidirectional: true };
        if (!isFirst && !(select.Index == -1 && isBoth))
            return;
        var operation = stage.Operations[index];
        scope.Report(Rules.HalfRead, new Place(stage.Name, operation.Number), operation.Word.Display, isFirst ? "first" : "last", reading.Word.Display, reading.Attribute is MultiheadAttentionAttribute ? "a place that looks at none behind it" : !isBoth ? "its state" : isFirst ? "the half that reads forwards" : "the half that reads backwards",
            isBoth ? "[Mean(1)] or [Max(1)] takes both halves of all steps" : "[Select(1, -1)] takes the last, which has read all");
    }

    private static bool HasFrozen(Stage stage) => stage.Marked<FrozenAttribute>().Any();

    // Another layer has its weight.
    private static bool IsShared(Analysis analysis, Stage stage) =>
        analysis.Stages.SelectMany(other => other.Operations).Any(operation => operation.Attribute is LinearAttribute { Weight: { } linear } && linear == stage.Name || operation.Attribute is EmbeddingAttribute { Weight: { } table } && table == stage.Name);
}
