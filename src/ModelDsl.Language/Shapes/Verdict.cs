namespace ModelDsl.Language.Shapes;

/// <summary>What is known about a condition over all assignments that meet the assumption.</summary>
internal enum Verdict
{
    /// <summary>Proven for every assignment (also when no assignment meets the assumption).</summary>
    Always,

    /// <summary>Proven to fail for every assignment.</summary>
    Never,

    /// <summary>Fails for the counterexample. It holds elsewhere, or was at least not proven to fail everywhere (<see cref="Answer.IsExact"/> tells which).</summary>
    Sometimes,

    /// <summary>Not decided: said once, and checked when the program runs.</summary>
    Unknown,
}
