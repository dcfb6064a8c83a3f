using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What stands in front of a batch norm, and how many examples it sees; what stands in front of attention, and whether that tells the order.</summary>
internal static class NormRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
                if (stage.Operations[i] is { Attribute: BatchNormAttribute or InstanceNormAttribute, When: null } norm && scope.StandsOnce(norm) && !analysis.Problems.Any(problem => problem.Rule == Rules.NormOnHead && problem.Place.Member == stage.Name && problem.Place.Word == norm.Number))
                    CheckBefore(analysis, stage, i, norm, scope);
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
                if (ReadsFeaturesLast(stage.Operations[i]))
                    CheckTurned(analysis, stage, i, scope);
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
                if (stage.Operations[i] is { Attribute: MultiheadAttentionAttribute { Causal: false, Memory: null }, When: null })
                    CheckMask(analysis, stage, i, scope);
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
                if (Attends(stage.Operations[i]))
                    CheckOrder(analysis, stage, i, scope);
        CheckBatch(analysis, scope);
    }

    // Of fewer ids each column of a table has its own, and needs no place.
    private const int Words = 1000;

    // Attention by itself knows no places: between it and the words something must tell them, where no later layer reads each place by itself. Vaswani et al. 2017, section 3.5.
    private static void CheckOrder(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var history = analysis.History(stage, index).ToArray();
        if (history.Length > 0 && history[history.Length - 1] is { Stage: var from, Operation: { Attribute: EmbeddingAttribute, When: null, First: { Input.Rank: 2, Weight: ({ Range: { HasLow: true, Low: >= Words } }, _) } } embedding }
            && history.All(before => before.Operation == embedding || before.Operation.Attribute is { IsNorm: true } or DropoutBaseAttribute or LinearAttribute or ActivationAttribute or IdentityAttribute)
            && analysis.Stages.Any(other => analysis.Reached([other]).Contains(stage.Name) && other.Operations.Skip(other == stage ? index + 1 : 0).Any(operation => operation is { Attribute: ReductionAttribute { Axis: 1 or -2 }, First.Input.Rank: 3 })))
            scope.Report(Rules.WithoutOrder, new Place(stage.Name, stage.Operations[index].Number), new Repair("Put SinusoidalPositions behind the Embedding").Behind(new Place(from.Name, embedding.Number), "SinusoidalPositions"), stage.Operations[index].Word.Display, from.From ?? from.Name);
    }

    // A causal mask tells places by what they see. Haviv et al. 2022, arXiv:2203.16634.
    private static bool Attends(Operation operation) => operation.When is null && (operation.Attribute is MultiheadAttentionAttribute { Causal: false, Memory: null }
        || (operation.First.Inner?.Stages.SelectMany(inner => inner.Operations).ToArray() is { } inside && inside.Any(Attends)
            && inside.All(inner => inner.Attribute is not (ConvolutionAttribute or RecurrentAttribute or CallAttribute or PoolAttribute or { AddsPositions: true }))));

    // What reads the features last, or makes one vector of all places.
    private static bool ReadsFeaturesLast(Operation operation) =>
        operation.Attribute is RecurrentAttribute or MultiheadAttentionAttribute || (operation.Attribute is ReductionAttribute { Axis: 1 or -2 } or SelectAttribute { Axis: 1 or -2 } && operation.First.Input.Rank == 3);

    // Such a reader shows that the norm in front of it, behind a linear map, took places for channels.
    private static void CheckTurned(Analysis analysis, Stage stage, int reader, Scope scope)
    {
        var before = analysis.AllBefore(stage, reader).TakeWhile(one => one.Operation.Attribute is BatchNormAttribute or InstanceNormAttribute or ActivationAttribute or DropoutBaseAttribute or PReLUAttribute or LinearAttribute).ToArray();
        for (int i = 0; i + 1 < before.Length; i++)
            if (before[i].Operation is { Attribute: BatchNormAttribute or InstanceNormAttribute or PReLUAttribute { PerChannel: true }, First.Input: { Rank: 3, KnowsChannels: false } input } norm && before.Skip(i + 1).Any(one => one.Operation.Attribute is LinearAttribute))
            {
                var place = new Place(before[i].Stage.Name, norm.Number);
                scope.Report(Rules.ChannelsElsewhere, place, new Repair("Put Transpose(1, 2) in front of it and behind it").Before(place, "Transpose(1, 2)").Behind(place, "Transpose(1, 2)"), norm.Word.Display, "(N, channels, ...)", input.Shape.ToString(), "last", "put [Transpose(1, 2)] in front of it and behind it");
            }
    }

    // What one attention hides from a place the next one on the same sequence must hide too.
    private static void CheckMask(Analysis analysis, Stage stage, int index, Scope scope)
    {
        var history = analysis.History(stage, index).ToList();
        int at = history.FindIndex(before => before.Operation.Attribute is MultiheadAttentionAttribute { Memory: null });
        if (at < 0 || history[at] is not ({ } from, { Attribute: MultiheadAttentionAttribute { Causal: true }, When: null } hiding) || history.Take(at).Count(before => before.Operation.Attribute is TransposeAttribute) % 2 == 1)
            return;                                                    // turned, its places are others
        if (analysis.Problems.Any(problem => problem.Rule == Rules.UnusedStage))
            return;                                                    // that is the memory which was forgotten
        // What is hidden there may have a head of its own: a stream is read at once, and again as a whole.
        var judged = analysis.Stages.Where(other => other.Losses.Count > 0 || other.IsOutput).Where(other => other != stage && !analysis.Reached([other]).Contains(stage.Name)).ToArray();
        if (judged.Length > 0 && analysis.Reached(judged).Contains(from.Name))
            return;
        // Of one answer for the whole nothing is given away.
        if (analysis.Stages.Where(other => (other.Losses.Count > 0 || other.IsOutput) && analysis.Reached([other]).Contains(stage.Name)).ToArray() is { Length: > 0 } answers && answers.All(answer => answer.Output.Rank == 2))
            return;
        var (attention, place) = (stage.Operations[index], new Place(stage.Name, stage.Operations[index].Number));
        scope.Report(Rules.MaskUndone, place, new Repair("Write Causal = true").Set(place, "Causal", "true"), attention.Word.Display, hiding.Word.Display, from.Name);
    }

    private static void CheckBefore(Analysis analysis, Stage stage, int index, Operation norm, Scope scope)
    {
        if (analysis.Before(stage, index) is not { } before || (before.Operation.When is not null && before.Operation.Attribute is not DropoutBaseAttribute))
            return;
        var place = new Place(before.Stage.Name, before.Operation.Number);
        // A norm takes off what is the same for a channel, which stands along axis 1.
        if (before.Operation is { Attribute.AddsBias: true, Repeat: null } layer && (layer.Attribute is not LinearAttribute || layer.Output.Rank == 2))
            scope.Report(Rules.BiasBeforeNorm, place, new Repair("Write Bias = false").Set(place, "Bias", "false"), layer.Word.Display, norm.Word.Display);
        if (norm.Attribute is not BatchNormAttribute)
            return;                                                    // nothing else learns a variance
        CheckDropped(before.Stage, before.Operation, scope);
        // An activation in between keeps the zeros apart from the rest.
        if (before.Operation is { When: null, Repeat: null, Attribute: ActivationAttribute or PReLUAttribute } && analysis.AllBefore(stage, index).ElementAtOrDefault(1) is { Operation: not null } dropped)
            CheckDropped(dropped.Stage, dropped.Operation, scope);
    }

    private static void CheckDropped(Stage stage, Operation before, Scope scope)
    {
        if (before.Attribute is DropoutBaseAttribute { IsNothing: false })
            scope.Report(Rules.DropoutBeforeNorm, new Place(stage.Name, before.Number), before.Word.Display);
    }

    private static void CheckBatch(Analysis analysis, Scope scope)
    {
        var words = analysis.Declaration.Words;
        for (int i = 0; i < words.Count; i++)
            if (words[i].Type == nameof(TrainingAttribute) && words[i].Find(nameof(TrainingAttribute.BatchSize))?.Value is 1 && NormIn(analysis, scope) is var (stage, hasPlaces))
                scope.Report(Rules.NormOfOne, new Place("", i, nameof(TrainingAttribute.BatchSize)), stage, hasPlaces ? "in training by the places of this one example, in evaluation by what it has seen of all" : "which then has nothing to compare");
    }

    // Vectors first: of them nothing is left.
    private static (string Stage, bool HasPlaces)? NormIn(Analysis analysis, Scope scope) => NormIn(analysis, hasPlaces: false, scope) is { } vectors ? (vectors, false) : NormIn(analysis, hasPlaces: true, scope) is { } places ? (places, true) : null;

    // One that is frozen keeps the statistics that it has; of a use all of it may be, or some parts.
    private static string? NormIn(Analysis analysis, bool hasPlaces, Scope scope, string[]? frozen = null)
    {
        foreach (var stage in analysis.Stages.Where(stage => !stage.IsFrozen && !(frozen?.Contains(stage.Name) ?? false)))
        {
            string[] parts = [.. stage.Marked<FrozenAttribute>().Where(mark => mark.UntilEpoch == 0).SelectMany(mark => mark.Parts)];
            foreach (var operation in stage.Operations.Where(operation => scope.IsThere(stage, operation) != Verdict.Never))
                if ((operation.Attribute is BatchNormAttribute && operation.Output.Rank > 2 == hasPlaces) || operation.Steps.Any(step => step.Inner is { } inner && NormIn(inner, hasPlaces, scope, parts) is not null))
                    return stage.Name;
        }
        return null;
    }
}
