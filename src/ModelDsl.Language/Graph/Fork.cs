using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The value behind an operation that is there under a condition and changes the number of axes: one value where the condition holds, another where it does not.
/// The operations behind it must be there under the same condition, or its opposite, until both have as many axes again: <c>[Select(1, 0, When = nameof(TakesFirst)), Mean(1, When = nameof(TakesMean))]</c>.
/// </summary>
internal sealed record Fork(Operation Operation, Place Place, Dim Condition, Edge Then, Edge Otherwise)
{
    /// <summary>Which side an operation with this condition stands on; null: on neither.</summary>
    public bool? SideOf(Dim? condition, Scope scope) =>
        condition is not { IsUnknown: false } ? null
        : condition.Equals(Condition) ? true
        : condition.Equals(Dim.Not(Condition)) ? false
        : scope.Holds(Same(condition, Condition)) == Verdict.Always ? true
        : scope.Holds(Same(condition, Dim.Not(Condition))) == Verdict.Always ? false
        : null;

    public Edge Side(bool isThen) => isThen ? Then : Otherwise;

    /// <summary>The same with another value on one side.</summary>
    public Fork With(bool isThen, Edge value) => isThen ? this with { Then = value } : this with { Otherwise = value };

    /// <summary>Whether both sides are alike enough for one value.</summary>
    public static bool CanJoin(Edge a, Edge b) => a.IsUnknown || b.IsUnknown || (a.Rank == b.Rank && (a.Type == b.Type || a.Type == ElementType.Unknown || b.Type == ElementType.Unknown));

    /// <summary>One value of both sides; what cannot be one is told where they part.</summary>
    public Edge Join(Scope scope) => StageReading.Choose(Condition, Then, Otherwise, Operation.When!, scope, Place) is var value && CanJoin(Then, Otherwise) ? value : Edge.Unknown;

    private static Dim Same(Dim a, Dim b) => Dim.And(Dim.Or(a, Dim.Not(b)), Dim.Or(Dim.Not(a), b));
}
