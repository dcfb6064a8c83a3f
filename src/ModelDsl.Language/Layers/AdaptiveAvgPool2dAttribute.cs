using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, H, W) to (N, C, size, size): means over as many windows as are wanted, as <c>torch.nn.AdaptiveAvgPool2d</c>.</summary>
public sealed class AdaptiveAvgPool2dAttribute : LayerAttribute
{
    private readonly object _size;

    /// <summary>Rows and columns of the output.</summary>
    public AdaptiveAvgPool2dAttribute(int size) => _size = size;

    /// <summary>Rows and columns of the output: the number member of this name.</summary>
    public AdaptiveAvgPool2dAttribute(string size) => _size = size;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var size = site.Whole(_size, "size", atLeast: 1);
        if (!site.DemandFloats() || !site.DemandRank(4, "(N, channels, rows, columns)", Layout.ChannelsFirst, needsSize: false))
            return Edge.Unknown;
        site.Call($"F.adaptive_avg_pool2d({Hole.Value}, {size})");
        return site.Give(site.Input.Reshaped(site.Input.Shape.With(2, size).With(3, size)) with { Layout = Layout.ChannelsFirst });
    }
}
