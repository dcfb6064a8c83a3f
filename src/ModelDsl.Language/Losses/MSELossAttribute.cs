using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Regression: the mean of the squared differences, as <c>torch.nn.MSELoss</c>. The target has the prediction's shape.</summary>
public sealed class MSELossAttribute : ElementwiseLossAttribute
{
    internal override bool ComparesNumbers => true;

    internal override void Judge(LossSite site)
    {
        if (site.DemandFloats())
            Compare(site, "mse_loss");
    }
}
