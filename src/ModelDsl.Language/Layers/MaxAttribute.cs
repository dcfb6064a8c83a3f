using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>The largest value along an axis, as <c>torch.max</c>.</summary>
public sealed class MaxAttribute(int axis) : ReductionAttribute(axis)
{
    internal override Edge Apply(Site site) => Reduce(site, "{0}.max({1}{2}).values", (domain, _, _) => domain.WithoutSums);
}
