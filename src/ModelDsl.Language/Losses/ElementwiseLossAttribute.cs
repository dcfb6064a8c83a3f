using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>A loss that compares number by number: the target has the prediction's shape.</summary>
public abstract class ElementwiseLossAttribute : LossBaseAttribute
{
    private protected ElementwiseLossAttribute()
    {
    }

    private protected void Compare(LossSite site, string function, Code? options = null)
    {
        object prediction = new Hole(HoleKind.Prediction), target = new Hole(HoleKind.Target), weights = new Hole(HoleKind.SampleWeight);
        site.TargetFloats(SampleWeights
            ? new Code("Losses.WeightedMean(F." + function + "({0}, {1}{2}, reduction: nn.Reduction.None), {3})", prediction, target, options ?? Code.Nothing, weights)
            : new Code("F." + function + "({0}, {1}{2})", prediction, target, options ?? Code.Nothing));
    }
}
