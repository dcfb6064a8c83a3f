using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>The hyperbolic tangent, as <c>torch.nn.Tanh</c>.</summary>
public sealed class TanhAttribute : ActivationAttribute
{
    internal override bool IsForHidden => false;

    internal override Edge Apply(Site site) => Each(site, new Domain(-1, 1), $"{Hole.Value}.tanh()", $"{Hole.Value}.tanh_()");
}
