using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, L) to (N, C, L'): the largest value of every window, as <c>torch.nn.MaxPool1d</c>.</summary>
public sealed class MaxPool1dAttribute : PoolAttribute
{
    /// <summary>Windows of this size.</summary>
    public MaxPool1dAttribute(int kernel) : base(kernel)
    {
    }

    /// <summary>Windows of the size that the number member of this name says.</summary>
    public MaxPool1dAttribute(string kernel) : base(kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MaxPool1dAttribute(object kernel, object extra) : base(kernel)
    {
    }

    internal override Edge Apply(Site site) => Pool(site, "max_pool1d", axes: 1, addsZeros: false);
}
