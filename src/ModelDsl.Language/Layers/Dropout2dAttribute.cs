using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>In training sets whole channels of (N, C, H, W) to zero with this probability and scales the rest, as <c>torch.nn.Dropout2d</c>. Tompson et al. 2015, arXiv:1411.4280.</summary>
public sealed class Dropout2dAttribute : DropoutBaseAttribute
{
    /// <summary>The probability of a zero, from 0 to 1.</summary>
    public Dropout2dAttribute(double p) : base(p)
    {
    }

    /// <summary>The probability is the number member of this name.</summary>
    public Dropout2dAttribute(string p) : base(p)
    {
    }

    internal override Edge Apply(Site site) => Drop(site, "dropout2d", 4, "(N, channels, rows, columns)");
}
