using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>The hyperbolic tangent, as <c>torch.nn.Tanh</c>.</summary>
public sealed class TanhAttribute : ActivationAttribute
{
    internal override bool IsForHidden => false;

    internal override Edge Apply(Site site) => Each(site, site.Input.Domain is { IsUnknown: false } given ? new Domain(Math.Tanh(given.Low), Math.Tanh(given.High)) : new Domain(-1, 1), $"{Hole.Value}.tanh()", $"{Hole.Value}.tanh_()");
}
