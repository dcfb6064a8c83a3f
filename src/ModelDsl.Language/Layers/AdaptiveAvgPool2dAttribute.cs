using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, H, W) to (N, C, size, size), or with a list to (N, C, rows, columns): means over as many windows as are wanted, as <c>torch.nn.AdaptiveAvgPool2d</c>.</summary>
public sealed class AdaptiveAvgPool2dAttribute : LayerAttribute
{
    private readonly object _size;

    /// <summary>Rows and columns of the output.</summary>
    public AdaptiveAvgPool2dAttribute(int size) => _size = size;

    /// <summary>Rows and columns of the output: the number member of this name.</summary>
    public AdaptiveAvgPool2dAttribute(string size) => _size = size;

    /// <summary>Rows and columns of the output, each by itself.</summary>
    public AdaptiveAvgPool2dAttribute(int[] size) => _size = size;

    /// <summary>Rows and columns of the output, each a number or the name of one.</summary>
    public AdaptiveAvgPool2dAttribute(object[] size) => _size = size;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var size = site.Each(2, _size, "size", atLeast: 1);
        if (!site.DemandFloats() || !site.DemandRank(4, "(N, channels, rows, columns)", Layout.ChannelsFirst, needsSize: false))
            return Edge.Unknown;
        site.Step.Call = new Code("F.adaptive_avg_pool2d({0}{1})", Hole.Value, Code.Sizes((null, size, null)));
        return site.Give(site.Input.Reshaped(site.Input.Shape.With(2, size[0]).With(3, size[1])) with { Layout = Layout.ChannelsFirst });
    }
}
