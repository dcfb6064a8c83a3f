using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, L, features): adds to each place of a sequence sines and cosines that tell where it stands. Vaswani et al. 2017, arXiv:1706.03762.</summary>
public sealed class SinusoidalPositionsAttribute : LayerAttribute
{
    internal override bool GivesFreshTensor => true;

    internal override bool AddsPositions => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(3, "(N, length, features)", Layout.ChannelsLast, needsSize: false))
            return Edge.Unknown;
        site.Call($"Positions.AddSinusoidal({Hole.Value})");
        return site.Give(site.Input with { Type = ElementType.Float32, Domain = site.Input.Domain.WithoutSums + new Domain(-1, 1), Layout = Layout.ChannelsLast });
    }
}
