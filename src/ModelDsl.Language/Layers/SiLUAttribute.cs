using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x times sigmoid(x), as <c>torch.nn.SiLU</c>. Elfwing et al. 2017, arXiv:1702.03118.</summary>
public sealed class SiLUAttribute : ActivationAttribute
{
    internal override Edge Apply(Site site) => Each(site, new Domain(-0.2785, double.PositiveInfinity), $"F.silu({Hole.Value})");
}
