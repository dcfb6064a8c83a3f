using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What stands in front of a batch norm, and how many examples it sees.</summary>
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
        CheckBatch(analysis, scope);
    }

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

    // One example of any length is one at a time: all nodes of a graph, say.
    private static bool IsOfOne(Operation norm) => norm.Output is { Rank: 3, Shape.Last.IsFree: true };

    // One that is frozen keeps the statistics that it has; of a use all of it may be, or some parts.
    private static string? NormIn(Analysis analysis, bool hasPlaces, Scope scope, string[]? frozen = null)
    {
        foreach (var stage in analysis.Stages.Where(stage => !stage.IsFrozen && !(frozen?.Contains(stage.Name) ?? false)))
        {
            string[] parts = [.. stage.Marked<FrozenAttribute>().Where(mark => mark.UntilEpoch == 0).SelectMany(mark => mark.Parts)];
            foreach (var operation in stage.Operations.Where(operation => scope.IsThere(stage, operation) != Verdict.Never))
                if ((operation.Attribute is BatchNormAttribute && operation.Output.Rank > 2 == hasPlaces && !IsOfOne(operation)) || operation.Steps.Any(step => step.Inner is { } inner && NormIn(inner, hasPlaces, scope, parts) is not null))
                    return stage.Name;
        }
        return null;
    }
}
