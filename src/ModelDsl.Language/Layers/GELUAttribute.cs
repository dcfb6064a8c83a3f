using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x times the normal distribution function of x, as <c>torch.nn.GELU</c>. Hendrycks and Gimpel 2016, arXiv:1606.08415.</summary>
public sealed class GELUAttribute : ActivationAttribute
{
    internal override Edge Apply(Site site) => Each(site, new Domain(-0.17, double.PositiveInfinity), $"F.gelu({Hole.Value})");
}
