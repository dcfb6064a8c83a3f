using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, in, H, W) to (N, channels, H', W'): a convolution over rows and columns, as <c>torch.nn.Conv2d</c>.</summary>
public sealed class Conv2dAttribute : ConvolutionAttribute
{
    /// <summary>Gives <paramref name="channels"/> channels by square kernels.</summary>
    public Conv2dAttribute(int channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv2dAttribute(int, int)"/>
    public Conv2dAttribute(string channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv2dAttribute(int, int)"/>
    public Conv2dAttribute(int channels, string kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv2dAttribute(int, int)"/>
    public Conv2dAttribute(string channels, string kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels by kernels of two sizes: rows, columns.</summary>
    public Conv2dAttribute(int channels, int[] kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv2dAttribute(int, int[])"/>
    public Conv2dAttribute(string channels, int[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels; the kernel has a size for each axis, each a number or the name of one.</summary>
    public Conv2dAttribute(int channels, object[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels; the kernel has a size for each axis, each a number or the name of one.</summary>
    public Conv2dAttribute(string channels, object[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Conv2dAttribute(object extra, object channels, object kernel) : base(channels, kernel)
    {
    }

    internal override Edge Apply(Site site) => Convolve(site, "Conv2d", 2, "(N, channels, rows, columns)");
}
