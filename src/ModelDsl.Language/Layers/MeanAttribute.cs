using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>The mean along an axis, as <c>torch.mean</c>.</summary>
public sealed class MeanAttribute(int axis) : ReductionAttribute(axis)
{
    internal override bool GivesFreshTensor => true;

    // The mean of probabilities sums to one as they do; of their logarithms it does not.
    internal override Edge Apply(Site site) => Reduce(site, "{0}.mean([{1}]{2})", (domain, axis, _) => domain.Log || domain.SumsAlong == axis ? domain.WithoutSums : domain);
}
