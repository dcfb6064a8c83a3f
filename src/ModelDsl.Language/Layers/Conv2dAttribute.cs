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

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(4, "(N, channels, rows, columns)"))
            return Edge.Unknown;

        var (channels, groups, read) = ReadChannels(site);
        var kernel = site.Pair(Kernel, "kernel", atLeast: 1);
        var stride = site.Pair(Stride, nameof(Stride), atLeast: 1);
        var padding = site.Pair(Padding, nameof(Padding), atLeast: 0);
        var dilation = site.Pair(Dilation, nameof(Dilation), atLeast: 1);
        if (site.IsBroken)
            return Edge.Unknown;

        var shape = site.Input.Shape;
        DemandFit(site, shape[2], kernel.Rows, padding.Rows, dilation.Rows);
        if (!site.IsBroken)
            DemandFit(site, shape[3], kernel.Columns, padding.Columns, dilation.Columns);

        site.Module("Modules.Conv2d", $"nn.Conv2d({read}, {channels}, kernel_size: {Both(kernel)}{Option("stride", stride, 1)}{Option("padding", padding, 0)}{Option("dilation", dilation, 1)}{Code.Option("groups", groups, 1)}{Code.Option("bias", Bias, true)})");
        site.Parameter(channels, read / groups.Dim, kernel.Rows, kernel.Columns);
        if (Bias)
            site.Parameter(channels);
        var rows = Slide(shape[2], kernel.Rows, stride.Rows, padding.Rows, dilation.Rows);
        var columns = Slide(shape[3], kernel.Columns, stride.Columns, padding.Columns, dilation.Columns);
        site.Macs(channels, read / groups.Dim, kernel.Rows, kernel.Columns, rows, columns);
        return site.Give(site.Input.AnyFloats(shape.With(1, channels).With(2, rows).With(3, columns)) with { IsImage = true });

        // TorchSharp takes either one number for both axes everywhere, or two everywhere.
        bool IsSquare((Whole, Whole) pair) => pair.Item1.Equals(pair.Item2);
        bool AllSquare() => IsSquare(kernel) && IsSquare(stride) && IsSquare(padding) && IsSquare(dilation);
        Code Both((Whole Rows, Whole Columns) pair) => AllSquare() ? new Code("{0}", pair.Rows) : (Code)$"({pair.Rows}, {pair.Columns})";
        Code Option(string name, (Whole Rows, Whole Columns) pair, int standard) =>
            pair.Rows.Equals((Whole)standard) && IsSquare(pair) ? Code.Nothing : new Code(", " + name + ": {0}", Both(pair));
    }
}
