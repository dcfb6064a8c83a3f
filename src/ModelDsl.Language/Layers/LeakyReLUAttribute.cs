using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x where it is positive, a small multiple of x elsewhere, as <c>torch.nn.LeakyReLU</c>.</summary>
public sealed class LeakyReLUAttribute : ActivationAttribute
{
    private readonly object _slope;

    /// <summary>The factor of negative values.</summary>
    public LeakyReLUAttribute(double slope = 0.01) => _slope = slope;

    /// <summary>The factor is the number member of this name.</summary>
    public LeakyReLUAttribute(string slope) => _slope = slope;

    internal override Edge Apply(Site site)
    {
        var slope = site.Real(_slope, "slope");
        return Each(site, Domain.Any, $"F.leaky_relu({Hole.Value}, {slope})");
    }
}
