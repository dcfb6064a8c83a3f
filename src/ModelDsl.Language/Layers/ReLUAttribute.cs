using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>max(0, x), as <c>torch.nn.ReLU</c>.</summary>
public sealed class ReLUAttribute : ActivationAttribute
{
    internal override Edge Apply(Site site) => Each(site, site.Input.Domain.Within(Math.Max(0, site.Input.Domain.Low), Math.Max(0, site.Input.Domain.High)), $"{Hole.Value}.relu()", $"{Hole.Value}.relu_()");
}
