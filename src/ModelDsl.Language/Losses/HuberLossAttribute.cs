using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Regression: squared differences where they are small, absolute ones where they are large, as <c>torch.nn.HuberLoss</c>. Huber 1964.</summary>
public sealed class HuberLossAttribute : ElementwiseLossAttribute
{
    /// <summary>Where the loss changes from squared to absolute; positive.</summary>
    public object Delta { get; set; } = 1.0;

    internal override bool ComparesNumbers => true;

    internal override void Judge(LossSite site)
    {
        var delta = site.Real(Delta, nameof(Delta), double.Epsilon, double.PositiveInfinity);
        if (site.DemandFloats())
            Compare(site, "huber_loss", Code.Option("delta", delta, 1.0));
    }
}
