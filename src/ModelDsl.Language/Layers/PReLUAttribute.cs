using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>x where it is positive, a learned multiple of x elsewhere, as <c>torch.nn.PReLU</c>. He et al. 2015, arXiv:1502.01852.</summary>
public sealed class PReLUAttribute : LayerAttribute
{
    /// <summary>Learns one factor for each channel, not one for all.</summary>
    public bool PerChannel { get; set; }

    /// <summary>The first value of the factors.</summary>
    public double Init { get; set; } = 0.25;

    internal override bool CanHaveState => true;

    internal override bool HasVectorsOnly => true;

    internal override Edge Apply(Site site)
    {
        site.Real(Init, nameof(Init));
        if (!site.DemandFloats() || (PerChannel && (!site.DemandRank(2, 9, "(N, channels, ...)") || !site.DemandChannels())))
            return Edge.Unknown;
        var count = PerChannel ? site.Input.Shape[1] : 1;
        site.Module("Modules.PReLU", $"nn.PReLU({count}{Code.Option("init", Init, 0.25)})");
        site.Parameter(count);
        return site.Give(site.Input.AnyFloats(site.Input.Shape));
    }
}
