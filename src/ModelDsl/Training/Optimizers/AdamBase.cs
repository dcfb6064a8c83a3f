using System.Numerics;

namespace ModelDsl;

/// <summary>What Adam and AdamW have in common: everything but where the weight decay goes.</summary>
public abstract class AdamBase : Optimizer
{
    private protected AdamBase()
    {
    }

    /// <summary>How slowly the mean of the gradients follows.</summary>
    [Bounds(0, 1, MaxExcluded = true)]
    public double Beta1 { get; set; } = 0.9;

    /// <summary>How slowly the mean of their squares follows.</summary>
    [Bounds(0, 1, MaxExcluded = true)]
    public double Beta2 { get; set; } = 0.999;

    /// <summary>Added to the denominator.</summary>
    [Bounds(0, 100)]
    public double Eps { get; set; } = 1e-8;

    /// <summary>Divides by the largest mean of squares so far. Reddi et al. 2018, arXiv:1904.09237.</summary>
    public bool AmsGrad { get; set; }

    private protected abstract bool IsDecoupled { get; }

    /// <inheritdoc/>
    protected override void Check()
    {
        base.Check();
        Demand(Beta1 is >= 0 and < 1, nameof(Beta1), Beta1, "0 or more and less than 1");
        Demand(Beta2 is >= 0 and < 1, nameof(Beta2), Beta2, "0 or more and less than 1");
        Demand(Eps >= 0, nameof(Eps), Eps, "0 or more");
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => AmsGrad ? ["exp_avg", "exp_avg_sq", "max_exp_avg_sq"] : ["exp_avg", "exp_avg_sq"];

    // Lengths are multiples of 16, so there is no tail. Multiplications and additions are fused exactly where libtorch's kernels fuse them.
    /// <inheritdoc/>
    protected override unsafe void Update(UpdateRange range, Rates rates)
    {
        var (b1, correction1, correction2) = Corrections(range, rates);
        var decay = new Vector<float>((float)range.WeightDecay);
        float shrink = (float)(1 - rates.LearningRate * range.WeightDecay);
        float keep1 = (float)b1, keep2 = (float)Beta2;
        Vector<float> take1 = new((float)(1 - b1)), take2 = new((float)(1 - Beta2)), divisor = new((float)correction2), epsilon = new((float)Eps), rate = new((float)(-rates.LearningRate / correction1));
        bool adds = !IsDecoupled && range.WeightDecay != 0, shrinks = IsDecoupled && range.WeightDecay != 0;
        float* p = Memory.ValuePointer, g = Memory.GradientPointer, m = StatePointer(0), v = StatePointer(1), w = AmsGrad ? StatePointer(2) : null;
        for (long i = range.Start; i < range.End; i += Vector<float>.Count)
        {
            var value = Vector.Load(p + i);
            var gradient = adds ? Vector.FusedMultiplyAdd(value, decay, Vector.Load(g + i)) : Vector.Load(g + i);
            var mean = Vector.FusedMultiplyAdd(gradient, take1, Vector.Load(m + i) * keep1);
            var square = Vector.FusedMultiplyAdd(take2 * gradient, gradient, Vector.Load(v + i) * keep2);
            mean.Store(m + i);
            square.Store(v + i);
            if (w is not null)
            {
                square = Vector.Max(square, Vector.Load(w + i));
                square.Store(w + i);
            }
            var denominator = Vector.SquareRoot(square) / divisor + epsilon;
            ((shrinks ? value * shrink : value) + rate * mean / denominator).Store(p + i);
        }
    }

    /// <inheritdoc/>
    protected override void UpdateOnDevice(UpdateRange range, Rates rates)
    {
        var (b1, correction1, correction2) = Corrections(range, rates);
        var (value, gradient) = (Values(range), Gradients(range));
        if (IsDecoupled)
            value.mul_(1 - rates.LearningRate * range.WeightDecay);
        else if (range.WeightDecay != 0)
            gradient = gradient.add(value, alpha: range.WeightDecay);
        var mean = StateOf(0, range).mul_(b1).add_(gradient, alpha: 1 - b1);
        var square = StateOf(1, range).mul_(Beta2).addcmul_(gradient, gradient, value: 1 - Beta2);
        if (AmsGrad)
            square = StateOf(2, range).copy_(TorchSharp.torch.maximum(square, StateOf(2, range)));
        value.addcdiv_(mean, square.sqrt().div_(correction2).add_(Eps), value: -rates.LearningRate / correction1);
    }

    private (double Beta1, double Correction1, double Correction2) Corrections(UpdateRange range, Rates rates)
    {
        double b1 = rates.Momentum ?? Beta1;
        return (b1, 1 - Math.Pow(b1, range.Steps), Math.Sqrt(1 - Math.Pow(Beta2, range.Steps)));
    }
}
