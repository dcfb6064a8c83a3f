using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, in, D, H, W) to (N, channels, D', H', W'): a convolution over depth, rows and columns, as <c>torch.nn.Conv3d</c>.</summary>
public sealed class Conv3dAttribute : ConvolutionAttribute
{
    /// <summary>Gives <paramref name="channels"/> channels.</summary>
    public Conv3dAttribute(int channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv3dAttribute(int, int)"/>
    public Conv3dAttribute(string channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv3dAttribute(int, int)"/>
    public Conv3dAttribute(int channels, string kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv3dAttribute(int, int)"/>
    public Conv3dAttribute(string channels, string kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels by kernels of three sizes: depth, rows, columns.</summary>
    public Conv3dAttribute(int channels, int[] kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv3dAttribute(int, int[])"/>
    public Conv3dAttribute(string channels, int[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels; the kernel has a size for each axis, each a number or the name of one.</summary>
    public Conv3dAttribute(int channels, object[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>Gives <paramref name="channels"/> channels; the kernel has a size for each axis, each a number or the name of one.</summary>
    public Conv3dAttribute(string channels, object[] kernel) : base(channels, kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Conv3dAttribute(object extra, object channels, object kernel) : base(channels, kernel)
    {
    }

    internal override Edge Apply(Site site) => Convolve(site, "Conv3d", 3, "(N, channels, depth, rows, columns)");
}
