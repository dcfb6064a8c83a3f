using System.ComponentModel;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>What emitted code needs of losses beyond libtorch's own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Losses
{
    /// <summary>The mean over the batch of each example's loss (the mean of its numbers) times its weight, divided by the sum of the weights. A batch in which all weights are 0 has the loss 0.</summary>
    public static Tensor WeightedMean(Tensor losses, Tensor weights)
    {
        var each = losses.dim() > 1 ? losses.flatten(1).mean([1]) : losses;
        return (each * weights).sum() / weights.sum().clamp_min(1e-30);
    }
}
