using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, H, W) to (N, C, H', W'): the largest value of every window, as <c>torch.nn.MaxPool2d</c>.</summary>
public sealed class MaxPool2dAttribute : PoolAttribute
{
    /// <summary>Square windows of this size.</summary>
    public MaxPool2dAttribute(int kernel) : base(kernel)
    {
    }

    /// <summary>Square windows of the size that the number member of this name says.</summary>
    public MaxPool2dAttribute(string kernel) : base(kernel)
    {
    }

    /// <summary>Windows of so many rows and columns.</summary>
    public MaxPool2dAttribute(int[] kernel) : base(kernel)
    {
    }

    /// <summary>Windows of so many rows and columns, each a number or the name of one.</summary>
    public MaxPool2dAttribute(object[] kernel) : base(kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MaxPool2dAttribute(object kernel, object extra) : base(kernel)
    {
    }

    internal override Edge Apply(Site site) => Pool(site, "max_pool2d", axes: 2, addsZeros: false);
}
