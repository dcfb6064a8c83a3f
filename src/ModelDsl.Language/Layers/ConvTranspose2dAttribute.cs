using System.ComponentModel;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// (N, in, H, W) to (N, channels, H', W'), larger: a transposed convolution over rows and columns, as <c>torch.nn.ConvTranspose2d</c>. <c>ConvTranspose2d(n, 2, Stride = 2)</c> doubles both.
/// </summary>
public sealed class ConvTranspose2dAttribute : ConvolutionAttribute
{
    /// <summary>Gives <paramref name="channels"/> channels.</summary>
    public ConvTranspose2dAttribute(int channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="ConvTranspose2dAttribute(int, int)"/>
    public ConvTranspose2dAttribute(string channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="ConvTranspose2dAttribute(int, int)"/>
    public ConvTranspose2dAttribute(int channels, string kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="ConvTranspose2dAttribute(int, int)"/>
    public ConvTranspose2dAttribute(string channels, string kernel) : base(channels, kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConvTranspose2dAttribute(object extra, object channels, object kernel) : base(channels, kernel)
    {
    }

    /// <summary>Added to the output at one end; less than the stride or the dilation.</summary>
    public object OutputPadding { get; set; } = 0;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(4, "(N, channels, rows, columns)", Layout.ChannelsFirst))
            return Edge.Unknown;
        var (channels, groups, read) = ReadChannels(site);
        var kernel = site.Whole(Kernel, "kernel", atLeast: 1);
        var stride = site.Whole(Stride, nameof(Stride), atLeast: 1);
        var padding = site.Whole(Padding, nameof(Padding), atLeast: 0);
        var added = site.Whole(OutputPadding, nameof(OutputPadding), atLeast: 0);
        var dilation = site.Whole(Dilation, nameof(Dilation), atLeast: 1);
        if (site.IsBroken)
            return Edge.Unknown;

        var most = Dim.Max(stride, dilation);
        site.Demand(Dim.Less(added, most), Rules.SizeNotPositive, nameof(OutputPadding), when => [site.Word, $"takes an 'OutputPadding' below the larger of its stride and dilation, which is {most}, and here it is {added}", when]);
        var shape = site.Input.Shape;
        var output = shape.With(1, channels);
        for (int axis = 2; axis < 4 && !site.IsBroken; axis++)
        {
            var (from, size) = (shape[axis], (shape[axis] - 1) * stride - 2 * padding.Dim + dilation * (kernel.Dim - 1) + added + 1);
            site.Demand(Dim.LessOrEqual(1, size), Rules.SizeNotPositive, nameof(Padding), when => [site.Word, $"gives no output: of the size {from} comes {size}", when]);
            output = output.With(axis, size);
        }
        site.Module("Modules.ConvTranspose2d", $"nn.ConvTranspose2d({read}, {channels}, kernel_size: {kernel}{Code.Option("stride", stride, 1)}{Code.Option("padding", padding, 0)}{Code.Option("output_padding", added, 0)}{Code.Option("dilation", dilation, 1)}{Code.Option("groups", groups, 1)}{Code.Option("bias", Bias, true)})");
        Count(site, read, channels.Dim / groups.Dim, [kernel, kernel], shape.With(1, channels));
        return site.Give(site.Input.AnyFloats(output) with { Layout = Layout.ChannelsFirst });
    }
}
