using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x times tanh(softplus(x)), as <c>torch.nn.Mish</c>. Misra 2019, arXiv:1908.08681.</summary>
public sealed class MishAttribute : ActivationAttribute
{
    internal override Edge Apply(Site site) => Each(site, new Domain(-0.309, double.PositiveInfinity), $"F.mish({Hole.Value})");
}
