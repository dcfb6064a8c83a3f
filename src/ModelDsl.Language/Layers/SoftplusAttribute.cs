using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>log(1 + exp(x)), a smooth ReLU that is always positive, as <c>torch.nn.Softplus</c>.</summary>
public sealed class SoftplusAttribute : ActivationAttribute
{
    /// <summary>How sharp its bend is: log(1 + exp(Beta x)) / Beta.</summary>
    public object Beta { get; set; } = 1.0;

    internal override bool IsForHidden => false;

    internal override Edge Apply(Site site)
    {
        var beta = site.Real(Beta, nameof(Beta), double.Epsilon, double.PositiveInfinity);
        return Each(site, new Domain(0, double.PositiveInfinity), $"F.softplus({Hole.Value}, {beta})");
    }
}
