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
            CheckCondition(stage, scope);
            for (int i = 0; i < stage.Operations.Count; i++)
                if (stage.Operations[i] is { When: null, Repeat: null } operation)
                {
                    CheckTwice(analysis, stage, i, scope);
                    if (operation.Attribute is LinearAttribute linear)
                        CheckLinear(analysis, stage, i, linear, scope);
                    if (operation.Attribute is LinearAttribute && operation.First.Input.Rank == 2)
                        CheckFeatures(analysis, stage, i, scope);
                    if (operation.Attribute is LinearAttribute { Bias: true, Weight: null } && operation.First.Input.Rank == 2)
                        CheckShares(analysis, stage, i, scope);
                    if (operation.Attribute is LinearAttribute && operation.First.Weight is ({ } given, { } read))
                        CheckSize(stage, operation, read, given, scope);
                    if (operation.Attribute is ConvolutionAttribute)
                        CheckConvolution(analysis, stage, i, scope);
                    if (operation.Attribute is SelectAttribute select)
                        CheckStep(analysis, stage, i, select, scope);
                    CheckAdded(analysis, stage, operation, i == 0 || operation.Attribute is SkipAttribute or AddAttribute && stage.Operations.Take(i).All(before => before.Attribute is DropoutBaseAttribute or IdentityAttribute), scope);
                }
                else if (stage.Operations[i] is { Attribute: LinearAttribute { Weight: null } or Conv1dAttribute or Conv2dAttribute or Conv3dAttribute, Repeat: { Dim: { IsUnknown: false, Range: { HasHigh: false } or { High: > 1 } } } } repeated && !HasFrozen(stage))
                    scope.Report(Rules.RepeatedLinear, new Place(stage.Name, repeated.Number), repeated.Word.Display, repeated.Attribute is LinearAttribute ? "linear maps behind each other are one" : "convolutions behind each other are one with a larger kernel");
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

    private static void CheckCondition(Stage stage, Scope scope)
    {
        if (stage is { Source: null, Operations.Count: 0, When: not null } && stage.Marks.FirstOrDefault(mark => mark.Attribute is WhenAttribute) is { } when)
            scope.Report(Rules.NothingMoved, new Place(stage.Name, when.Number), new Repair("Remove it").Remove(new Place(stage.Name, when.Number)), when.Word.Display, $"stands on '{stage.Name}', a stage without operations", "put it on the stage whose operations it is to switch");
    }

    // In front of all other words the stage that is read is the current value. Three of one kind are three channels of one, on purpose.
    private static void CheckAdded(Analysis analysis, Stage stage, Operation operation, bool isFirst, Scope scope)
    {
        if (operation.Attribute is not (MergeAttribute { Stages: var merged } and (SkipAttribute or AddAttribute or ConcatAttribute or StackAttribute)))
            return;
        var place = new Place(stage.Name, operation.Number, "");
        string?[] all = [isFirst ? stage.From : null, .. merged];
        for (int i = 1; i < all.Length; i++)
            if (all.Count(name => name == all[i]) == 2 && System.Array.IndexOf(all, all[i]) is var first && first < i)
            {
                // The stage that was meant is read by nobody then.
                var unused = analysis.Problems.FirstOrDefault(problem => problem.Rule == Rules.UnusedStage);
                bool adds = operation.Attribute is SkipAttribute or AddAttribute;
                if (!adds && unused is null && first == 0 && IsCopied(analysis, stage, operation))
                    return;
                analysis.Problems.RemoveAll(problem => problem.Rule == Rules.UnusedStage);
                scope.Report(Rules.AddedToItself, place with { Argument = operation.Attribute is SkipAttribute ? "stage" : $"stages[{i - 1}]" }, operation.Word.Display, adds ? "adds" : "joins", all[i]!,
                    (first > 0 ? "it is named twice" : "that is what stands here")
                    + (unused is not null ? $": '{unused.Place.Member}' is read by nothing, so name that" : first > 0 ? ": name each once" : adds ? ": put it behind the operations that it is to skip"
                    : merged.Length > 1 ? $": leave it out; for another order begin with [From(nameof({merged[0]}))]" : ": name another stage"));
            }
    }

    // Two of a kind are two on purpose where the stage says so itself, where they come from outside (one channel for each ear), and where a dropout makes two of them.
    private static bool IsCopied(Analysis analysis, Stage stage, Operation joining) =>
        stage.Member.Words[0].Type == nameof(FromAttribute) || analysis.Find(stage.From!)?.Source is not null
        || stage.Operations.SkipWhile(operation => operation != joining).Skip(1).FirstOrDefault(operation => !operation.Attribute.GivesView)?.Attribute is DropoutBaseAttribute;

    private static void CheckTwice(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var operation = stage.Operations[index];
        if (operation.Attribute is IdentityAttribute or DropoutBaseAttribute { IsNothing: true }
            || Nearest(analysis, stage, index, word => IsNothingTo(operation.Attribute, word), mayBeAbsent: operation.Attribute is ReLUAttribute or ReLU6Attribute) is not var (at, before))
            return;
        if (before.When is not null && before.Word.Type == operation.Word.Type)
        {
            scope.Report(Rules.Twice, new Place(at.Name, before.Number), Repair.WithoutWord(new Place(at.Name, before.Number), at.Member), before.Word.Display, $"in front of another '{operation.Word.Display}' that is always there", "beside which it changes nothing");
            return;
        }
        if (before.Word.Type != operation.Word.Type)
        {
            if (operation.Attribute is ActivationAttribute or BatchNormAttribute && before is { When: null, First.Inner.Stages: { Count: > 0 } inside } && scope.StandsOnce(before)
                && inside[inside.Count - 1] is { When: null, Operations: { Count: > 0 } last } && last[last.Count - 1] is { When: null, Repeat: null } end && end.Word.Equals(operation.Word))
                scope.Report(Rules.Twice, new Place(stage.Name, operation.Number), Repair.WithoutWord(new Place(stage.Name, operation.Number), stage.Member), operation.Word.Display, $"behind '{before.First.Inner.Declaration.Name}', which ends with '{end.Word.Display}'", "which has done the same already");
            else if (before is { When: null, Repeat: null } && analysis.Before(stage, index)?.Operation == before
                && (OfOneKind(before.Attribute, operation.Attribute) ?? OfActivations(before.Attribute, operation.Attribute, isJudged: stage.Losses.Count > 0)) is { } done)
                scope.Report(Rules.Twice, new Place(stage.Name, operation.Number), operation.Word.Display, $"directly behind '{before.Word.Display}'", done);
            return;
        }
        // Layers that end with their norm, and a last one of the whole, as torch.nn.Transformer has them.
        if (operation.Attribute is LayerNormAttribute && at != stage && analysis.Before(at, at.Operations.IndexOf(before)) is { Operation.Attribute: SkipAttribute })
            return;
        bool isBehind = analysis.Before(stage, index)?.Operation == before;
        if (isBehind && operation is { Attribute: TransposeAttribute } && before.Word.Equals(operation.Word))
        {
            scope.Report(Rules.NothingMoved, new Place(stage.Name, operation.Number), Repair.RemoveWord(new Place(stage.Name, operation.Number), operation.Word), operation.Word.Display, "turns back what the one in front of it has turned", "keep one of them");
            return;
        }
        string? why = OfOneKind(before.Attribute, operation.Attribute) ?? operation.Attribute switch
        {
            DropoutBaseAttribute => "which drops of what that one has left",
            ReLUAttribute or ReLU6Attribute => "behind which it changes nothing",
            ActivationAttribute or PReLUAttribute => "which has done the same already",
            NormalizeAttribute when before.Word.Equals(operation.Word) => "behind which it changes nothing",
            FlattenAttribute or AdaptiveAvgPool1dAttribute or AdaptiveAvgPool2dAttribute when isBehind && before.Word.Equals(operation.Word) => "behind which it changes nothing",
            _ => null,
        };
        if (why is null)
            return;
        var place = new Place(stage.Name, operation.Number);
        scope.Report(Rules.Twice, place, Repair.WithoutWord(place, stage.Member), operation.Word.Display, isBehind ? $"directly behind another '{before.Word.Display}'" : $"behind another '{before.Word.Display}' with nothing but {(analysis.Before(stage, index)?.Operation is { Attribute: not DropoutBaseAttribute } between ? $"'{between.Word.Display}'" : "a dropout")} between", why);
    }

    // Two that do the same, be it in two ways.
    private static string? OfOneKind(OperationAttribute first, OperationAttribute second) =>
        first.IsNorm && second.IsNorm ? "which has brought the values to the same measure already"
        : first.AddsPositions && second.AddsPositions ? "which has added the places already" : null;

    // Of what a head gives its loss tells.
    private static string? OfActivations(OperationAttribute first, OperationAttribute second, bool isJudged) => (first, second) switch
    {
        (ActivationAttribute { IsForHidden: true }, ActivationAttribute { IsForHidden: true }) => "which is an activation itself",
        (SigmoidAttribute or SoftplusAttribute or SoftmaxAttribute, ReLUAttribute) => "which gives nothing below 0",
        (ReLUAttribute, SigmoidAttribute) when !isJudged => "behind which it gives no less than 0.5",
        _ => null,
    };

    // What stands between two of a kind and leaves the second as idle.
    private static bool IsNothingTo(OperationAttribute second, OperationAttribute between) => second switch
    {
        ReLUAttribute or ReLU6Attribute => between is DropoutBaseAttribute or PoolAttribute or AdaptiveAvgPool1dAttribute or AdaptiveAvgPool2dAttribute or { GivesView: true },
        ActivationAttribute => between is DropoutBaseAttribute,
        { AddsPositions: true } => between is DropoutBaseAttribute,
        _ => false,
    };

    // The nearest operation in front that is none of those that are passed over; null where it may be absent, or stands there several times; what is passed over may.
    private static (Stage Stage, Operation Operation)? Nearest(Analysis analysis, Stage stage, int index, System.Func<OperationAttribute, bool> isPassed, bool mayBeAbsent = false)
    {
        foreach (var (at, before) in stage.Operations[index].Attribute.AddsPositions ? analysis.History(stage, index) : analysis.AllBefore(stage, index))
            if (!isPassed(before.Attribute))
                return before is { Repeat: null } or { Attribute: UseWordAttribute } && (mayBeAbsent || before.When is null) ? (at, before) : null;
        return null;
    }

    // Of numbers of four bytes: 8 GB.
    private const long MostNumbers = 1L << 31;

    // An image that was laid out before it was made small.
    private static void CheckSize(Stage stage, Operation operation, Dim read, Dim given, Scope scope)
    {
        if (read * given is { IsUnknown: false, Range: { HasLow: true, Low: > MostNumbers and var numbers } })
            scope.Report(Rules.HugeWeight, new Place(stage.Name, operation.Number), operation.Word.Display, Site.Text(read.Range.Low), Site.Text(given.Range.Low), Site.Text(numbers * Edge.BytesOfFloat >> 30));
    }

    // Two linear maps are one. Where the first narrows what both read and give, that was the purpose.
    private static void CheckLinear(Analysis analysis, Stage stage, int index, LinearAttribute linear, Scope scope)
    {
        if (Uncovered(analysis, stage, index, scope) is var (mapped, when))
        {
            scope.ReportWhen(when, Rules.LinearTwice, new Place(stage.Name, stage.Operations[index].Number), null, stage.Operations[index].Word.Display, mapped.Stage.Name, mapped.Operation.Word.Display, "linear maps are one");
            return;
        }
        if (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or BatchNormAttribute { Affine: true } or IdentityAttribute) is not var (from, first) || first.Attribute is not LinearAttribute { Weight: null }
            || linear.Weight is not null || HasFrozen(stage) || HasFrozen(from) || IsShared(analysis, from) || IsShared(analysis, stage))
            return;
        // Between stages a norm makes of the first an embedding, and a square map without bias is one step of a linear system.
        if (from != stage && (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or IdentityAttribute)?.Operation != first || IsStep(first) || IsStep(stage.Operations[index])))
            return;
        var second = stage.Operations[index];
        Dim read = first.First.Input.Shape.Last, middle = first.Output.Shape.Last, given = second.Output.Shape.Last;
        if (scope.Holds(Dim.LessOrEqual(Dim.Min(read, given), middle)) != Verdict.Always)
            return;
        // What a method does with the second is not known: behind a dropout it gates itself, as the residual networks of Lim et al. 2021 do.
        if (stage.Operations.ElementAtOrDefault(index + 1)?.Attribute is CallAttribute && analysis.Before(stage, index)?.Operation.Attribute is DropoutBaseAttribute)
            return;
        ReportMerged(analysis, stage, index, from, first, "linear maps are one", scope);
    }

    // Several activations to choose from, and a member of the enum that chooses none of them, unless it says so.
    private static ((Stage Stage, Operation Operation) Read, string When)? Uncovered(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var (some, count) = ((Dim)0, 0);
        foreach (var before in analysis.AllBefore(stage, index))
            if (before.Operation is { Attribute: ActivationAttribute, WhenHolds: { } holds })
                (some, count) = (Dim.Or(some, holds), count + 1);
            else if (before.Operation.Attribute is not (DropoutBaseAttribute or IdentityAttribute))
                return count > 1 && before.Operation is { Attribute: LinearAttribute, When: null, Repeat: null } && scope.Solver.Prove(some, scope.Given) is { Verdict: Verdict.Sometimes, Counterexample: { Count: > 0 } at }
                    && at.Keys.All(variable => variable.IsEnum && !SaysNone(variable.Show(at[variable]))) ? (before, " when " + at) : null;
        return null;
    }

    private static bool SaysNone(string member) => new[] { "none", "no", "off", "linear", "identity" }.Contains(member, System.StringComparer.OrdinalIgnoreCase);

    // The activation belongs in front of a dropout.
    private static void ReportMerged(Analysis analysis, Stage stage, int index, Stage from, Operation first, string why, Scope scope)
    {
        var second = stage.Operations[index];
        var (at, behind) = analysis.AllBefore(stage, index).First(before => before.Operation.Attribute is not DropoutBaseAttribute);
        scope.Report(Rules.LinearTwice, new Place(stage.Name, second.Number), new Repair("Put ReLU between them").Behind(new Place(at.Name, behind.Number), "ReLU"), second.Word.Display, from.Name, first.Word.Display, why);
    }

    private static bool IsStep(Operation operation) => operation.Attribute is LinearAttribute { Bias: false } && operation.First.Input.Shape.Last.Equals(operation.Output.Shape.Last);

    // Two of one kind and kernel, over all channels. Where kernels or dilations differ they may be one that was taken apart; what one stage gives several others may convolve on its own account, as heads do with a pyramid of features.
    private static void CheckConvolution(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var second = stage.Operations[index];
        if (!IsWhole(second) || HasFrozen(stage) || Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or BatchNormAttribute or IdentityAttribute) is not var (from, first)
            || !IsWhole(first) || (from != stage && !IsPlain(from, first, stage, index)) || first.Word.Type != second.Word.Type || !AreAlike("kernel") || !AreAlike(nameof(ConvolutionAttribute.Dilation)) || HasFrozen(from) || (from != stage && IsLevel(analysis, from, first)))
            return;
        ReportMerged(analysis, stage, index, from, first, "such convolutions are one with a larger kernel", scope);

        bool AreAlike(string option) => Equals(first.Word.Find(option)?.Value, second.Word.Find(option)?.Value);

        static bool IsWhole(Operation operation) => operation is { When: null, Repeat: null, Attribute: Conv1dAttribute or Conv2dAttribute or Conv3dAttribute } && operation.Word.Find("kernel")?.Value is int and > 1 && operation.Word.Find(nameof(ConvolutionAttribute.Groups)) is null;
    }

    // What smooths a level of a pyramid, whose levels are brought to one size, up or down, and added, has its own purpose. Lin et al. 2017, arXiv:1612.03144; Liu et al. 2018, arXiv:1803.01534.
    private static bool IsLevel(Analysis analysis, Stage smooth, Operation first)
    {
        if (smooth.Operations[0] != first || analysis.Find(smooth.From ?? "") is not { } level)
            return false;
        if (level.Operations.Any(IsGrowing) || analysis.Stages.Any(other => other.From == level.Name && other.Operations.Any(IsGrowing)))
            return true;
        return level.Operations.LastOrDefault()?.Attribute is MergeAttribute merge && merge.Stages.Select(analysis.Find).OfType<Stage>().Append(level).SelectMany(summand => summand.Operations).Any(operation => IsGrowing(operation) || operation.Attribute is PoolAttribute || operation.Word.Find(nameof(ConvolutionAttribute.Stride)) is not null);

        static bool IsGrowing(Operation operation) => operation.Attribute is UpsampleAttribute or ConvTranspose2dAttribute;
    }

    // What smooths a sum, makes the places fewer or is judged as it is has its own purpose.
    private static bool IsPlain(Stage from, Operation first, Stage stage, int index) => !from.IsOutput && first.Word.Find(nameof(ConvolutionAttribute.Stride)) is null && from.Operations.All(operation => operation.Attribute is not MergeAttribute)
        && stage.Operations.Skip(index + 1).FirstOrDefault(operation => operation.Attribute is not PoolAttribute)?.Attribute is ActivationAttribute or BatchNormAttribute;

    // Of a sequence whose features stand last a linear map reads features, not places.
    private static void CheckFeatures(Analysis analysis, Stage stage, int index, Scope scope)
    {
        if (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or ActivationAttribute or LayerNormAttribute or BatchNormAttribute or IdentityAttribute) is not var (from, taking))
            return;
        // Mean(1), Mean(1) of an image, as if the channels stood last.
        if (taking.Attribute is ReductionAttribute { KeepDim: false, Axis: 1 } && analysis.Before(from, from.Operations.IndexOf(taking)) is ({ } above, { When: null, Repeat: null, Attribute: ReductionAttribute { KeepDim: false, Axis: 1 }, First.Input: { IsImage: true, Rank: 4 } image } first))
        {
            scope.Report(Rules.FeaturesGone, new Place(above.Name, first.Number), first.Word.Display, "channels", image.Shape.ToString(), stage.Operations[index].Word.Display, $"3, and behind it [{taking.Word.Display}(2)]");
            return;
        }
        int? axis = taking.Attribute switch { ReductionAttribute { KeepDim: false } reduction => reduction.Axis, SelectAttribute select => select.Axis, _ => null };
        if (taking.First.Input is not { Rank: 3 } input || !(input.Layout == Layout.ChannelsLast ? axis is 2 or -1 : input.Layout == Layout.ChannelsFirst && axis is 1 or -2))
            return;
        // One series of several, as they came in, or the only one.
        if (taking.Attribute is SelectAttribute && (input.Shape[axis.Value].Constant == 1 || analysis.AllBefore(from, from.Operations.IndexOf(taking)).All(before => before.Operation.Attribute is PoolAttribute or TransposeAttribute or PermuteAttribute or DropoutBaseAttribute or IdentityAttribute or BatchNormAttribute or InstanceNormAttribute or ConvolutionAttribute { Groups: not 1 })))
            return;
        // What the input was added to has its series still.
        if (taking.Attribute is SelectAttribute && analysis.AllBefore(from, from.Operations.IndexOf(taking)).Any(before => before.Operation.Attribute is SkipAttribute { Projection: false } skip && analysis.Find(skip.Stages[0])?.Source is not null))
            return;
        // What stands at the wrong end was told.
        if (analysis.Problems.Any(problem => problem.Rule == Rules.ChannelsElsewhere && analysis.Reached([stage]).Contains(problem.Place.Member)))
            return;
        // One weight for each field, as in the linear part of a factorization machine. Pan et al. 2018, arXiv:1806.03514.
        if (taking.Attribute is SumAttribute && stage.Operations[index].Output.Shape.Last.Constant == 1 && analysis.History(from, from.Operations.IndexOf(taking)).FirstOrDefault() is { Operation.Attribute: EmbeddingAttribute })
            return;
        // An inner product for each place, or how much each place counts.
        if (Excuses.IsGate(analysis, stage) || analysis.Before(from, from.Operations.IndexOf(taking)) is { Operation.Attribute: MultiplyAttribute })
            return;
        var place = new Place(from.Name, taking.Number);
        string places = input.ChannelsFirst ? "2" : "1";
        scope.Report(Rules.FeaturesGone, place, new Repair($"Take axis {places}").Replace(place with { Argument = "axis" }, places), taking.Word.Display, input.ChannelsFirst ? "channels" : "features", input.Shape.ToString(), stage.Operations[index].Word.Display, places);
    }

    // Shares as hidden features. Without a bias they choose among the rows of a memory (Guo et al. 2021, arXiv:2105.02358); of fewer topics more words are made (Srivastava and Sutton 2017, arXiv:1703.01488).
    private static void CheckShares(Analysis analysis, Stage stage, int index, Scope scope)
    {
        if (Nearest(analysis, stage, index, word => word is DropoutBaseAttribute or IdentityAttribute) is not (var from, { Attribute: SoftmaxAttribute } shares) || shares.Output.Shape.Last.Constant is not > 2 || HasFrozen(stage)
            || Nearest(analysis, from, from.Operations.IndexOf(shares), word => word is DropoutBaseAttribute or BatchNormAttribute or LayerNormAttribute) is not (_, { Attribute: LinearAttribute }))
            return;
        if (scope.Holds(Dim.LessOrEqual(stage.Operations[index].Output.Shape.Last, shares.Output.Shape.Last)) != Verdict.Always)
            return;
        var place = new Place(from.Name, shares.Number);
        scope.Report(Rules.SoftmaxAxis, place, new Repair("Put ReLU in its place").Rename(place, "ReLU", "Axis"), shares.Word.Display, "1", shares.Output.Shape.ToString(), $"and '{stage.Operations[index].Word.Display}' maps these shares on, which sum to 1: as an activation write [ReLU]");
    }

    // At the end where a direction starts it has read nothing but that step.
    private static void CheckStep(Analysis analysis, Stage stage, int index, SelectAttribute select, Scope scope)
    {
        if (select.Axis is not (1 or -2) || Nearest(analysis, stage, index, IsOfPlaces) is not var (_, reading)
            || reading.Attribute is not (RecurrentAttribute or MultiheadAttentionAttribute { Causal: true, Memory: null }) || reading.Output.Shape[1].Constant == 1)
            return;
        bool isFirst = select.Index == 0, isBoth = reading.Attribute is RecurrentAttribute { Bidirectional: true };
        if (!isFirst && !(select.Index == -1 && isBoth))
            return;
        var operation = stage.Operations[index];
        scope.Report(Rules.HalfRead, new Place(stage.Name, operation.Number), operation.Word.Display, isFirst ? "first" : "last", reading.Word.Display, reading.Attribute is MultiheadAttentionAttribute ? "a place that looks at none behind it" : !isBoth ? "its state" : isFirst ? "the half that reads forwards" : "the half that reads backwards",
            isBoth ? "[Mean(1)] or [Max(1)] takes both halves of all steps" : "[Select(1, -1)] takes the last, which has read all");
    }

    // What it gives at a place hangs on what stands there alone.
    private static bool IsOfPlaces(OperationAttribute word) => word is DropoutBaseAttribute or LayerNormAttribute or IdentityAttribute or ActivationAttribute or PReLUAttribute or LinearAttribute or SkipAttribute { Projection: false };

    private static bool HasFrozen(Stage stage) => stage.Marked<FrozenAttribute>().Any();

    // Another layer has its weight.
    private static bool IsShared(Analysis analysis, Stage stage) =>
        analysis.Stages.SelectMany(other => other.Operations).Any(operation => operation.Attribute is LinearAttribute { Weight: { } linear } && linear == stage.Name || operation.Attribute is EmbeddingAttribute { Weight: { } table } && table == stage.Name);
}
