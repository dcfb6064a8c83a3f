using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x where it is positive, a small multiple of x elsewhere, as <c>torch.nn.LeakyReLU</c>.</summary>
public sealed class LeakyReLUAttribute : ActivationAttribute
{
    private readonly object _slope;

    /// <summary>The factor of negative values, 0 or more.</summary>
    public LeakyReLUAttribute(double negativeSlope = 0.01) => _slope = negativeSlope;

    /// <summary>The factor is the number member of this name.</summary>
    public LeakyReLUAttribute(string negativeSlope) => _slope = negativeSlope;

    internal override Edge Apply(Site site)
    {
        var slope = site.Real(_slope, "negativeSlope", 0, double.PositiveInfinity);
        if (slope.Constant == 1)
            site.Report(Rules.NothingMoved, "negativeSlope", site.Word, "has a slope of 1 on both sides", "give it a smaller one, such as 0.01");
        return Each(site, Domain.Any, $"F.leaky_relu({Hole.Value}, {slope})");
    }
}
