using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, in, L) to (N, channels, L'): a convolution along the last axis, as <c>torch.nn.Conv1d</c>.</summary>
public sealed class Conv1dAttribute : ConvolutionAttribute
{
    /// <summary>Gives <paramref name="channels"/> channels.</summary>
    public Conv1dAttribute(int channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(string channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(int channels, string kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(string channels, string kernel) : base(channels, kernel)
    {
    }

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(3, "(N, channels, length)"))
            return Edge.Unknown;

        var (channels, groups, read) = ReadChannels(site);
        var kernel = site.Whole(Kernel, "kernel", atLeast: 1);
        var stride = site.Whole(Stride, nameof(Stride), atLeast: 1);
        var padding = site.Whole(Padding, nameof(Padding), atLeast: 0);
        var dilation = site.Whole(Dilation, nameof(Dilation), atLeast: 1);
        if (site.IsBroken)
            return Edge.Unknown;

        var shape = site.Input.Shape;
        DemandFit(site, shape[2], kernel, padding, dilation);
        site.Module("Modules.Conv1d", $"nn.Conv1d({read}, {channels}, kernel_size: {kernel}{Code.Option("stride", stride, 1)}{Code.Option("padding", padding, 0)}{Code.Option("dilation", dilation, 1)}{Code.Option("groups", groups, 1)}{Code.Option("bias", Bias, true)})");
        site.Parameter(channels, read / groups.Dim, kernel);
        if (Bias)
            site.Parameter(channels);
        var length = Slide(shape[2], kernel, stride, padding, dilation);
        site.Macs(channels, read / groups.Dim, kernel, length);
        return site.Give(site.Input.AnyFloats(shape.With(1, channels).With(2, length)));
    }
}
