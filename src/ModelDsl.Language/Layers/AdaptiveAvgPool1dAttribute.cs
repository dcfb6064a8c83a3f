using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, C, L) to (N, C, size): means over as many windows as are wanted, as <c>torch.nn.AdaptiveAvgPool1d</c>.</summary>
public sealed class AdaptiveAvgPool1dAttribute : LayerAttribute
{
    private readonly object _size;

    /// <summary>The length of the output.</summary>
    public AdaptiveAvgPool1dAttribute(int size) => _size = size;

    /// <summary>The length of the output: the number member of this name.</summary>
    public AdaptiveAvgPool1dAttribute(string size) => _size = size;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var size = site.Whole(_size, "size", atLeast: 1);
        if (!site.DemandFloats() || !site.DemandRank(3, "(N, channels, length)", Layout.ChannelsFirst, needsSize: false))
            return Edge.Unknown;
        site.Call($"F.adaptive_avg_pool1d({Hole.Value}, {size})");
        return site.Give(site.Input.Reshaped(site.Input.Shape.With(2, size)) with { Layout = Layout.ChannelsFirst });
    }
}
