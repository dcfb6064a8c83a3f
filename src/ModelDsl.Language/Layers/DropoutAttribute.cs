using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>In training sets each value to zero with this probability and scales the rest, as <c>torch.nn.Dropout</c>. Srivastava et al. 2014.</summary>
public sealed class DropoutAttribute : LayerAttribute
{
    private readonly object _p;

    /// <summary>The probability of a zero, from 0 to 1.</summary>
    public DropoutAttribute(double p) => _p = p;

    /// <summary>The probability is the number member of this name.</summary>
    public DropoutAttribute(string p) => _p = p;

    internal override Edge Apply(Site site)
    {
        var p = site.Real(_p, "p", 0, 1);
        if (!site.DemandFloats())
            return Edge.Unknown;
        site.Call($"F.dropout({Hole.Value}, {p}, training)");
        var domain = site.Input.Domain;
        return site.Give(site.Input with { Domain = p.High == 0 ? domain : domain.Within(System.Math.Min(0, domain.Low / System.Math.Max(1e-9, 1 - p.High)), System.Math.Max(0, domain.High / System.Math.Max(1e-9, 1 - p.High))) });
    }
}
