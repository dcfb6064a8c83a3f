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

    /// <summary>The same over the targets that are not left out, each with the weight of its example.</summary>
    public static Tensor WeightedMean(Tensor losses, Tensor weights, Tensor target, long index)
    {
        var each = target.ne(index) * weights.reshape([-1, .. Enumerable.Repeat(1L, (int)target.dim() - 1)]);
        return (losses * each).sum() / each.sum().clamp_min(1e-30);
    }

    /// <summary>The loss of a batch, the mean over the targets that are not left out; 0 where all are, of which there is no mean.</summary>
    public static Tensor OfCounted(Tensor loss, Tensor target, long index) => loss.masked_fill(target.eq(index).all(), 0);

    /// <summary>How many targets are not left out.</summary>
    public static long Counted(Tensor target, long index)
    {
        using var scope = NewDisposeScope();
        return target.ne(index).sum().item<long>();
    }

    /// <summary>The targets with those that have this value as torch's own mark of what a loss leaves out, since <c>nll_loss</c> of TorchSharp takes no other, and metrics know no other.</summary>
    public static Tensor Ignore(Tensor target, long index) => target.masked_fill(target.eq(index), -100);

    /// <summary>The divergence of each example's predicted distributions, as logarithms, from the true ones: (N). TorchSharp's own has other defaults than PyTorch's, and no mean over the batch.</summary>
    public static Tensor KLDivergence(Tensor prediction, Tensor target) =>
        nn.functional.kl_div(prediction, target, log_target: false, reduction: nn.Reduction.None).flatten(1).sum(1);
}
