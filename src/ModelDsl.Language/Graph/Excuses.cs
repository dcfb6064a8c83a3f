using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>Warnings that are taken back, because what follows shows that it was meant: only when all stages are there that can be seen.</summary>
internal static class Excuses
{
    public static void Take(Analysis analysis, Scope scope)
    {
        if (analysis.Problems.Exists(problem => problem.Rule == Rules.LinearOnImage))
            TakeColumns(analysis);
        analysis.Problems.RemoveAll(problem => problem.Rule == Rules.SoftmaxAxis && analysis.Find(problem.Place.Member) is { } stage && (IsGate(analysis, stage) || IsReadByLoss(analysis, stage))
            && stage.Operations.FirstOrDefault(operation => operation.Number == problem.Place.Word) is { Attribute: SoftmaxBaseAttribute softmax } operation && MayChoose(softmax, operation, scope));
        analysis.Problems.RemoveAll(problem => problem.Rule == Rules.ReshapedForTranspose && (IsPyramid(analysis, problem) || IsOneOfSeveral(analysis, problem)) || problem.Rule == Rules.ChannelsElsewhere && IsOfWords(analysis, problem) || problem.Rule == Rules.SoftmaxAxis && (IsOfColumns(analysis, problem) || analysis.Problems.Exists(other => other.Rule == Rules.LossShape && other.Place.Member == problem.Place.Member)));
    }

    // Neighbours put together, or taken apart, before they are read on: a pyramid of steps. What reads the features last would have no use for them at the other end.
    private static bool IsPyramid(Analysis analysis, Problem problem) =>
        OperationOf(analysis, problem) is var (stage, operation) && operation.First.Input is { ChannelsFirst: false, Rank: 3 } && operation.Output.Rank == 3 && Behind(analysis, stage, operation) is { Count: > 0 } behind && behind.All(next => ReadsFeaturesLast(next, operation));

    // Laid out as another is of another size, to which it is joined: the levels of a detector. That the sizes fit is chance.
    private static bool IsOneOfSeveral(Analysis analysis, Problem problem) =>
        OperationOf(analysis, problem) is var (stage, operation) && analysis.Stages.Any(joined => joined.Operations.Any(joining => joining.Attribute is ConcatAttribute concat && (string?[])[joined.From, .. concat.Stages] is var all && all.Contains(stage.Name)
            && all.Any(name => name != stage.Name && analysis.Find(name ?? "")?.Operations.LastOrDefault() is { } other && other.Word.Equals(operation.Word) && !other.First.Input.Shape.Equals(operation.First.Input.Shape))));

    // A linear map could be one over places: unless so many places make one as one has features more.
    private static bool ReadsFeaturesLast(Operation next, Operation reshape) => next.Attribute switch
    {
        RecurrentAttribute or MultiheadAttentionAttribute or LayerNormAttribute or { AddsPositions: true } => true,
        LinearAttribute => reshape.First.Input.Shape[1].Constant is { } places && reshape.First.Input.Shape[2].Constant is { } features && places != features && (places % features == 0 || features % places == 0),
        UseWordAttribute => next.First.Inner?.Stages.FirstOrDefault(stage => stage.Operations.Count > 0)?.Operations[0] is { } first && ReadsFeaturesLast(first, reshape),
        _ => false,
    };

    // Whole words left out of a mean of words. Iyyer et al. 2015, Deep Unordered Composition.
    private static bool IsOfWords(Analysis analysis, Problem problem) =>
        OperationOf(analysis, problem) is ({ } stage, { Attribute: Dropout1dAttribute } dropout) && analysis.AllBefore(stage, stage.Operations.IndexOf(dropout)).All(before => before.Operation.Attribute is EmbeddingAttribute) && Behind(analysis, stage, dropout) is { Count: > 0 } behind && behind.All(next => next.Attribute is ReductionAttribute { Axis: 1 or -2 });

    // A column for each row, as lanes are found: where the axis is written, and C# makes something of it.
    private static bool IsOfColumns(Analysis analysis, Problem problem) =>
        OperationOf(analysis, problem) is ({ } stage, { Attribute: SoftmaxBaseAttribute { Axis: > 1 }, First.Input: { IsImage: true } } softmax)
        && (Behind(analysis, stage, softmax) is { Count: > 0 } behind ? behind.All(next => next.Attribute is CallAttribute) : stage.Losses.Count > 0 && stage.Losses.All(loss => loss.Attribute is LossAttribute));

    private static (Stage, Operation)? OperationOf(Analysis analysis, Problem problem) =>
        analysis.Find(problem.Place.Member) is { } stage && stage.Operations.FirstOrDefault(operation => operation.Number == problem.Place.Word) is { } operation ? (stage, operation) : null;

    // What reads it next, in its stage or in those that read that.
    private static List<Operation> Behind(Analysis analysis, Stage stage, Operation operation) =>
        stage.Operations.SkipWhile(other => other != operation).Skip(1).FirstOrDefault() is { } next ? [next]
        : [.. analysis.Stages.Where(other => other.From == stage.Name).Select(other => other.Operations.FirstOrDefault()).OfType<Operation>()];

    /// <summary>Whether what a stage gives decides how much of another value counts.</summary>
    public static bool IsGate(Analysis analysis, Stage stage) => analysis.Reached(analysis.Stages.Where(other => other.Operations.Any(operation => operation.Attribute is MultiplyAttribute or CallAttribute { Stages.Length: > 0 }))).Contains(stage.Name);

    // The shares of a mixture, which a loss of one's own reads beside what it judges. Bishop 1994.
    private static bool IsReadByLoss(Analysis analysis, Stage stage) => analysis.Stages.Any(other => other.Losses.Any(loss => loss.Attribute is LossAttribute own && own.Stages.Contains(stage.Name)));

    // One expert of several that are searched for is a mixture as well.
    private static bool MayChoose(SoftmaxBaseAttribute softmax, Operation operation, Scope scope)
    {
        var shape = operation.First.Input.Shape;
        int axis = softmax.Axis < 0 ? softmax.Axis + shape.Rank : softmax.Axis;
        return scope.Holds(Dim.Less(1, shape[axis])) != Verdict.Never;
    }

    // What something reads as an image behind it is one still, of which each row was mapped: the frequencies of sound, an MLP over rows and columns.
    private static void TakeColumns(Analysis analysis) =>
        analysis.Problems.RemoveAll(problem => problem.Rule == Rules.LinearOnImage && OperationOf(analysis, problem) is var (stage, operation) && (IsMean(stage, operation) || IsImageWithin(operation) || IsReadAsImage(analysis, stage, operation, [])));

    // A weighted mean of the columns, which are one then and taken away.
    private static bool IsMean(Stage stage, Operation operation) =>
        operation is { Attribute: LinearAttribute, Repeat: null } && operation.Output.Shape.Last.Constant == 1 && stage.Operations.SkipWhile(other => other != operation).Skip(1).FirstOrDefault() is { Attribute: SqueezeAttribute or ReshapeAttribute, Output.Rank: 3 };

    // Before anything folds it.
    private static bool IsReadAsImage(Analysis analysis, Stage stage, Operation? from, HashSet<string> seen)
    {
        foreach (var next in stage.Operations.SkipWhile(operation => from is not null && operation != from).Skip(from is null ? 0 : 1))
            if (ReadsImage(next, analysis) || IsImageWithin(next))
                return true;
            else if (next.Output.Rank != 4)
                return false;
        return seen.Add(stage.Name) && analysis.Stages.Any(other => other.From == stage.Name && IsReadAsImage(analysis, other, null, seen)
            || other.Operations.Any(operation => operation.Attribute is MergeAttribute && operation.Steps.Any(step => step.Wires.Contains(stage.Name)) && operation.Output.Rank == 4 && (operation.First.Input.IsImage || IsReadAsImage(analysis, other, operation, seen))));
    }

    private static bool ReadsImage(Operation operation, Analysis analysis) => operation.Attribute switch
    {
        ConvolutionAttribute or PoolAttribute or UpsampleAttribute or TransposeAttribute or PermuteAttribute or ReductionAttribute { Axis: not (3 or -1) } => true,
        CallAttribute => operation.Output.Rank == 4,
        MergeAttribute merge => merge.Stages.Any(name => analysis.Find(name) is { Output.IsImage: true }),
        _ => false,
    };

    // A block that maps rows of an image and gives one, and itself adds, convolves or pools it.
    private static bool IsImageWithin(Operation operation) => IsOfImages(operation) && operation.First.Inner!.Stages.Any(stage => stage.Operations.Any(inner => ReadsImage(inner, operation.First.Inner)));

    private static bool IsOfImages(Operation operation) => operation is { Attribute: UseWordAttribute, First: { Inner: not null, Input.Rank: 4 }, Output.Rank: 4 };
}
