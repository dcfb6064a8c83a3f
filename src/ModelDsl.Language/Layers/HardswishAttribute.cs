using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x times relu6(x + 3) / 6, as <c>torch.nn.Hardswish</c>. Howard et al. 2019, arXiv:1905.02244.</summary>
public sealed class HardswishAttribute : ActivationAttribute
{
    internal override Edge Apply(Site site) => Each(site, new Domain(-0.375, double.PositiveInfinity), $"F.hardswish({Hole.Value})");
}
