using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What stands in front of attention: whether that tells the order, and hides what is to be hidden.</summary>
internal static class AttentionRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            for (int i = 0; i < stage.Operations.Count; i++)
            {
                if (IsOpen(stage.Operations[i]))
                    CheckMask(analysis, stage, i, scope);
                if (Attends(stage.Operations[i]))
                    CheckOrder(analysis, stage, i, scope);
            }
    }

    // Each place sees all others.
    private static bool IsOpen(Operation operation) => operation is { Attribute: MultiheadAttentionAttribute { Causal: false, Memory: null }, When: null };

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
    private static bool Attends(Operation operation) => IsOpen(operation)
        || (operation.When is null && operation.First.Inner?.Stages.SelectMany(inner => inner.Operations).ToArray() is { } inside && inside.Any(Attends)
            && inside.All(inner => inner.Attribute is not (ConvolutionAttribute or RecurrentAttribute or CallAttribute or PoolAttribute or { AddsPositions: true })));

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
}
