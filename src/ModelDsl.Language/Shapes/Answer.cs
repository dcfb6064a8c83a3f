namespace ModelDsl.Language.Shapes;

/// <summary>The outcome of a question to the <see cref="Solver"/>.</summary>
/// <param name="Verdict">What is known.</param>
/// <param name="Counterexample">
/// An assignment that meets the assumption and fails the condition: for <see cref="Verdict.Sometimes"/> always,
/// for <see cref="Verdict.Never"/> where one was found (none when the condition fails without looking at any variable).
/// </param>
/// <param name="IsExact">
/// True when the counterexample is the smallest one and, for <see cref="Verdict.Sometimes"/>, an assignment that holds was found too;
/// false when the budget ended first and the counterexample is merely the best one found.
/// </param>
internal sealed record Answer(Verdict Verdict, Assignment? Counterexample = null, bool IsExact = true)
{
    /// <summary>The condition is proven.</summary>
    public bool IsProven => Verdict == Verdict.Always;

    /// <summary>The condition is known to fail somewhere or everywhere.</summary>
    public bool IsRefuted => Verdict is Verdict.Never or Verdict.Sometimes;

    /// <summary>" when Width = 16", for messages: nothing where the condition fails everywhere.</summary>
    public string When => Verdict == Verdict.Sometimes && Counterexample is { Count: > 0 } ? " when " + Counterexample : "";

    /// <inheritdoc/>
    public override string ToString() => Counterexample is null ? Verdict.ToString() : Verdict + " (" + Counterexample + ")";
}
