using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Vectors of length 1 along an axis, as <c>torch.nn.functional.normalize</c>.</summary>
public sealed class NormalizeAttribute : LayerAttribute
{
    /// <summary>The axis along which vectors lie: 1 and up, or -1 for the last.</summary>
    public int Axis { get; set; } = -1;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandAxis(Axis, nameof(Axis)))
            return Edge.Unknown;
        site.WarnOfOne(site.Input.Shape[Axis], $"axis {Axis} of {site.Input.Shape}", "1 or -1");
        site.Call($"F.normalize({Hole.Value}, dim: {Axis})");
        var domain = site.Input.Domain;
        return site.Give(site.Input with { Type = ElementType.Float32, Domain = new Domain(domain.Low >= 0 ? 0 : -1, domain.High <= 0 ? 0 : 1) });
    }
}
