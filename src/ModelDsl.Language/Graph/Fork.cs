using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The value behind an operation that is there under a condition and changes the number of axes: one for each case, of which one holds. The operations behind it must be there in some cases and not in the
/// others, until all have as many axes again, or a [Flatten] that makes two of any number: <c>[Select(1, 0, When = nameof(TakesFirst)), Mean(1, When = nameof(TakesMean))]</c>. <paramref name="Operation"/> at <paramref name="Place"/> began it.
/// </summary>
internal sealed record Fork(Operation Operation, Place Place, IReadOnlyList<(Dim Condition, Edge Value)> Cases)
{
    private const int MostCases = 16;

    /// <summary>The cases in which a condition holds, and those in which it does not; null where it cannot be told. A case in which it may is two.</summary>
    public (IReadOnlyList<(Dim Condition, Edge Value)> There, IReadOnlyList<(Dim Condition, Edge Value)> Elsewhere)? Split(Dim? condition, Scope scope)
    {
        if (condition is not { IsUnknown: false })
            return null;
        var (there, elsewhere) = (new List<(Dim, Edge)>(), new List<(Dim, Edge)>());
        foreach (var (holds, value) in Cases)
        {
            var (both, only) = (Dim.And(holds, condition), Dim.And(holds, Dim.Not(condition)));
            if (holds.Equals(condition) || scope.Holds(only) == Verdict.Never)
                there.Add((holds, value));
            else if (holds.Equals(Dim.Not(condition)) || scope.Holds(both) == Verdict.Never)
                elsewhere.Add((holds, value));
            else
            {
                there.Add((both, value));
                elsewhere.Add((only, value));
            }
        }
        // Where it is there it must stand on one number of axes.
        return there.Count == 0 || there.Count + elsewhere.Count > MostCases || there.Any(one => !CanJoin(one.Item2, there[0].Item2)) ? null : (there, elsewhere);
    }

    /// <summary>Whether both are alike enough for one value.</summary>
    public static bool CanJoin(Edge a, Edge b) => a.IsUnknown || b.IsUnknown || (a.Rank == b.Rank && (a.Type == b.Type || a.Type == ElementType.Unknown || b.Type == ElementType.Unknown));

    /// <summary>One value of some cases that are alike.</summary>
    public static Edge Joined(IReadOnlyList<(Dim Condition, Edge Value)> cases) =>
        cases.Skip(1).Aggregate(cases[0].Value, (all, next) => all.IsUnknown || next.Value.IsUnknown ? Edge.Unknown : Edge.If(next.Condition, next.Value, all) with { Layout = Edge.Either(all.Layout, next.Value.Layout) });

    /// <summary>What [Flatten] makes of all cases: its code is the same for any number of axes.</summary>
    public Edge Flattened => Joined([.. Cases.Select(one => (one.Condition, FlattenAttribute.Of(one.Value)))]);

    /// <summary>One value of all cases; where they cannot be one, that is told where they part.</summary>
    public Edge Join(Scope scope)
    {
        if (Cases.All(other => CanJoin(other.Value, Cases[0].Value)))
            return Joined(Cases);
        var other = Cases.First(other => !CanJoin(other.Value, Cases[0].Value));
        // Of several conditions none says by itself which case it is.
        bool isOfOne = Cases.Count == 2 && Cases[0].Condition.Equals(Operation.WhenHolds);
        StageReading.Choose(Operation.WhenHolds!, Cases[0].Value, other.Value, Operation.When!, scope, Place, !isOfOne && At(Cases[0].Condition) is { } one && At(other.Condition) is { } another ? (one, another) : null);
        return Edge.Unknown;

        string? At(Dim condition) => scope.Solver.Prove(Dim.Not(condition), scope.Given).Counterexample is { Count: > 0 } at ? $"when {at}" : null;
    }
}
