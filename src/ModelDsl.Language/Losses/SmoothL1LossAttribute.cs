using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Regression: squared differences where they are small, absolute ones where they are large, as <c>torch.nn.SmoothL1Loss</c>: HuberLoss divided by its width. Girshick 2015, arXiv:1504.08083.</summary>
public sealed class SmoothL1LossAttribute : ElementwiseLossAttribute
{
    /// <summary>Where the loss changes from squared to absolute; at least 0.</summary>
    public object Beta { get; set; } = 1.0;

    internal override bool ComparesNumbers => true;

    internal override void Judge(LossSite site)
    {
        var beta = site.Real(Beta, nameof(Beta), 0, double.PositiveInfinity);
        if (site.DemandFloats())
            Compare(site, "smooth_l1_loss", Code.Option("beta", beta, 1.0));
    }
}
