using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>An operation that stands several times, one after the other: as many as a number says.</summary>
internal static class Repetition
{
    /// <summary>More repetitions than this nobody means.</summary>
    public const int MostRepetitions = 4096;

    private const int LongestUnrolling = 512, ShortUnrolling = 64;

    /// <summary>Repetition by repetition, until one gives what it got and looked at no index: those behind it are like it.</summary>
    public static Edge Read(Operation operation, Edge input, Scope scope, Place place)
    {
        var at = place with { Argument = "Repeat" };
        var count = operation.Repeat = scope.Whole(operation.Attribute.Repeat, at, null, out bool isBroken);
        if (!isBroken && !scope.Demand(Dim.LessOrEqual(0, count.Dim), Rules.SizeNotPositive, at, when => [operation.Word.Display, $"takes 'Repeat' of at least 0, and {count} is less", when]))
            return Edge.Unknown;
        if (count.Dim.Range is { HasHigh: true, High: > MostRepetitions } range)
        {
            scope.Report(Rules.TooManyRepetitions, at, operation.Word.Display, Site.Text(range.High), "", Site.Text(MostRepetitions), "");
            return Edge.Unknown;
        }
        if (MostInBlock(operation, scope, place) is { } most && !scope.Demand(Dim.LessOrEqual(count.Dim, most), Rules.TooManyRepetitions, at,
            _ => [operation.Word.Display, Most(count), ", where the index makes a difference, in a block, whose code is one for all uses", Site.Text(most), ", use the block twice, or repeat what it repeats in the model"]))
            return Edge.Unknown;
        // In a block by itself a count may have no bound; then a few repetitions show how it goes on, and each use looks at its own.
        // One of C# that is not read has none either: then so many as go well are followed, and that there are no more is checked when the model is built.
        bool isOpen = !count.Dim.Range.HasHigh, isLeftToUses = isOpen && scope.IsLeftToUses(count.Dim), isUnread = isOpen && !isLeftToUses;
        var value = input;
        bool isEntered = false;
        scope.MostRepetitions = count.Dim.Constant is not null ? 1 : isOpen ? ShortUnrolling : count.Dim.Range.High;
        for (int i = 0; !value.IsUnknown || i == 0; i++)
        {
            scope.Library.Cancellation.ThrowIfCancellationRequested();
            var goesOn = Dim.Less(i, count.Dim);
            var verdict = scope.Holds(goesOn);
            if (verdict == Verdict.Never || goesOn.IsUnknown || goesOn.Constant == 0)
                break;
            if (i == (isOpen ? ShortUnrolling : LongestUnrolling))
            {
                operation.IsOpen = isOpen;
                if (!isOpen)
                    scope.Report(Rules.TooManyRepetitions, at, operation.Word.Display, Most(count), ", each time otherwise than before", Site.Text(LongestUnrolling), "");
                break;
            }
            if (verdict != Verdict.Always)
            {
                if (isEntered)
                    scope.Leave();                                     // that there is an i-th says that there is one before it
                scope.Enter(goesOn);
                isEntered = true;
            }

            (scope.LookedAtIndex, scope.Root.FailsIfThere, scope.Repetition) = (false, false, i);
            int told = scope.Analysis.Problems.Count;
            var step = StageReading.Once(operation, value, scope, place, i, isOpen);
            bool isWrong = step.Output.IsUnknown || (isUnread && (scope.Root.FailsIfThere || scope.Analysis.Problems.Skip(told).Any(problem => problem.Rule.Severity >= Severity.Warning)));
            if (isOpen && (StageReading.IsTooLarge(step.Output) || (i > 0 && isWrong)))
            {
                // So many there cannot be: the block, or the model, is written for fewer.
                operation.IsOpen = true;
                operation.Steps.Remove(step);
                scope.Analysis.Problems.RemoveRange(told, scope.Analysis.Problems.Count - told);
                break;
            }
            value = step.Output;
            operation.LooksAtIndex |= scope.LookedAtIndex;
            bool isSteady = !scope.LookedAtIndex && value.Equals(step.Input);
            if (isSteady && operation.Steps.All(other => other.Cost.Equals(step.Cost)))
                operation.Cost = step.Cost * count.Dim;
            else
                operation.Cost += isSteady ? step.Cost * Dim.Max(count.Dim - i, 0) : Cost.If(goesOn, step.Cost, Cost.None);
            if (isSteady)
                break;
        }
        if (isEntered)
            scope.Leave();
        (scope.Repetition, scope.MostRepetitions) = (0, 1);
        if (isUnread && operation.IsOpen && !value.IsUnknown && Grown(operation, input, count.Dim) is null)
            scope.Demand(Dim.LessOrEqual(count.Dim, operation.Steps.Count), Rules.TooManyRepetitions, at, _ => [operation.Word.Display, Most(count), ", each time otherwise than before", Site.Text(operation.Steps.Count), ""]);
        return value;
    }

    /// <summary>What all of them come to, where how many there are is not known.</summary>
    public static Edge Result(Operation operation, Edge input, Scope scope, Place place)
    {
        var (count, steps) = (operation.Repeat!, operation.Steps);
        var shape = Grown(operation, input, count.Dim);
        Edge In(Edge value) => shape is null ? value : value with { Shape = shape };
        var result = In(input);
        for (int i = 0; i < steps.Count; i++)
            if (i == 0 || !steps[i].Output.Equals(steps[i - 1].Output))
                result = StageReading.Choose(Dim.Less(i, count.Dim), In(steps[i].Output), result, "Repeat = " + count, scope, place);
        return result;
    }

    // Sizes to which each repetition adds the same need no cases.
    private static Shape? Grown(Operation operation, Edge input, Dim count)
    {
        var first = operation.Steps[0].Output.Shape;
        if (operation.Steps.Count < 2 || (operation.IsOpen && operation.LooksAtIndex) || first.Rank != input.Rank || first.Equals(input.Shape))
            return null;
        var added = first.Sizes.Zip(input.Shape.Sizes, (to, from) => to - from).ToArray();
        if (!operation.Steps.All(step => step.Output.Rank == step.Input.Rank && step.Output.Shape.Sizes.Zip(step.Input.Shape.Sizes, (to, from) => to - from).SequenceEqual(added)))
            return null;
        operation.IsLinear = true;
        return new Shape(input.Shape.Sizes.Zip(added, (size, more) => size + more * count));
    }

    // A block whose uses say how often is written for some repetitions that differ, or for any number if it can be.
    private static int? MostInBlock(Operation operation, Scope scope, Place place)
    {
        if (scope.User is null || scope.Library.ByItself(scope.Declaration) is not { } own)
            return null;
        var ranks = scope.Analysis.Stages.Where(stage => stage.Source is InputAttribute { Sizes.Length: 0 }).Select(stage => stage.Output.Rank).ToArray();
        var written = (own.Ranks.FirstOrDefault(analysis => analysis.AssumedRanks.SequenceEqual(ranks)) ?? own).Find(place.Member)?.Operations.FirstOrDefault(other => other.Number == operation.Number);
        return written is { IsOpen: true, IsLinear: false } ? written.Steps.Count : null;
    }

    private static string Most(Whole count) => count.Dim.Range.HasHigh ? Site.Text(count.Dim.Range.High) : count.ToString();
}
