using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>What differs for the parameters under a key. Where several rules fit, the last holds.</summary>
/// <param name="Key">A stage's key in the state_dict, or a part of it.</param>
/// <param name="LearningRateFactor">They learn at this multiple of the optimizer's learning rate.</param>
/// <param name="Frozen">They do not learn.</param>
/// <param name="UntilEpoch">From this epoch on (counted from 0) they do; 0: never.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct GroupRule(string Key, double LearningRateFactor = 1, bool Frozen = false, int UntilEpoch = 0)
{
    internal bool IsFrozenAt(int epoch) => Frozen && (UntilEpoch == 0 || epoch < UntilEpoch);
}
