using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>min(max(0, x), 6), as <c>torch.nn.ReLU6</c>.</summary>
public sealed class ReLU6Attribute : ActivationAttribute
{
    internal override Edge Apply(Site site)
    {
        var domain = site.Input.Domain;
        return Each(site, domain.Within(Math.Min(6, Math.Max(0, domain.Low)), Math.Min(6, Math.Max(0, domain.High))), $"F.relu6({Hole.Value})");
    }
}
