using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Sums along an axis, as <c>torch.sum</c>.</summary>
public sealed class SumAttribute(int axis) : ReductionAttribute(axis)
{
    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site) => Reduce(site, "{0}.sum({1}{2})", (domain, _, size) =>
        domain.WithoutSums * new Domain(size.Range.HasLow ? size.Range.Low : 0, size.Range.HasHigh ? size.Range.High : double.PositiveInfinity));
}
