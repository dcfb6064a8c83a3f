using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// How far predicted distributions are from true ones (Kullback and Leibler 1951), as <c>torch.nn.KLDivLoss(reduction="batchmean")</c>: predictions are log-probabilities, targets probabilities in the
/// same shape; the sum over an example's numbers, the mean over examples.
/// </summary>
public sealed class KLDivLossAttribute : LossBaseAttribute
{
    internal override void Judge(LossSite site)
    {
        if (!site.DemandFloats() || !NLLLossAttribute.DemandLogs(site, "log-probabilities"))
            return;
        object target = new Hole(HoleKind.Target);
        site.TargetFloats(SampleWeights ? (Code)$"Losses.WeightedMean(Losses.KLDivergence({Prediction}, {target}), {new Hole(HoleKind.SampleWeight)})" : (Code)$"Losses.KLDivergence({Prediction}, {target}).mean()");
    }
}
