using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>In training sets each value to zero with this probability and scales the rest, as <c>torch.nn.Dropout</c>. Srivastava et al. 2014.</summary>
public sealed class DropoutAttribute : DropoutBaseAttribute
{
    /// <summary>The probability of a zero, from 0 to 1.</summary>
    public DropoutAttribute(double p) : base(p)
    {
    }

    /// <summary>The probability is the number member of this name.</summary>
    public DropoutAttribute(string p) : base(p)
    {
    }

    internal override Edge Apply(Site site) => Drop(site, "dropout");
}
