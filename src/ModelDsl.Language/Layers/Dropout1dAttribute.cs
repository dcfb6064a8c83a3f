using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>In training sets whole channels of (N, C, L) to zero with this probability and scales the rest, as <c>torch.nn.Dropout1d</c>. Tompson et al. 2015, arXiv:1411.4280.</summary>
public sealed class Dropout1dAttribute : DropoutBaseAttribute
{
    /// <summary>The probability of a zero, from 0 to 1.</summary>
    public Dropout1dAttribute(double p) : base(p)
    {
    }

    /// <summary>The probability is the number member of this name.</summary>
    public Dropout1dAttribute(string p) : base(p)
    {
    }

    internal override Edge Apply(Site site) => Drop(site, "dropout1d", 3, "(N, channels, length)");
}
