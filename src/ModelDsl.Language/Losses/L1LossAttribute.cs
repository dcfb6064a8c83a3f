using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Regression: the mean of the absolute differences, as <c>torch.nn.L1Loss</c>. The target has the prediction's shape.</summary>
public sealed class L1LossAttribute : ElementwiseLossAttribute
{
    internal override bool ComparesNumbers => true;

    internal override void Judge(LossSite site)
    {
        if (site.DemandFloats())
            Compare(site, "l1_loss");
    }
}
