using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x where it is positive, alpha (exp(x) - 1) elsewhere, as <c>torch.nn.ELU</c>. Clevert et al. 2015, arXiv:1511.07289.</summary>
public sealed class ELUAttribute : ActivationAttribute
{
    private readonly object _alpha;

    /// <summary>What it gives is more than minus this.</summary>
    public ELUAttribute(double alpha = 1.0) => _alpha = alpha;

    /// <summary>It is the number member of this name.</summary>
    public ELUAttribute(string alpha) => _alpha = alpha;

    internal override Edge Apply(Site site)
    {
        var alpha = site.Real(_alpha, "alpha", 0, double.PositiveInfinity);
        var domain = site.Input.Domain;
        return Each(site, domain.Within(domain.Low >= 0 ? domain.Low : -alpha.High, Math.Max(0, domain.High)), $"F.elu({Hole.Value}, {alpha})");
    }
}
