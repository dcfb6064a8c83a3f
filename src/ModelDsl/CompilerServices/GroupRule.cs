using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>What differs for the parameters of a stage. Where several rules fit, the last holds.</summary>
/// <param name="Stage">The stage; null where the block that has it is not there.</param>
/// <param name="LearningRateFactor">Its parameters learn at this multiple of the optimizer's learning rate.</param>
/// <param name="Frozen">They do not learn.</param>
/// <param name="UntilEpoch">From this epoch on (counted from 0) they do; 0: never.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct GroupRule(Layer? Stage, double LearningRateFactor = 1, bool Frozen = false, int UntilEpoch = 0)
{
    internal bool IsFrozenAt(int epoch) => Frozen && (UntilEpoch == 0 || epoch < UntilEpoch);
}
