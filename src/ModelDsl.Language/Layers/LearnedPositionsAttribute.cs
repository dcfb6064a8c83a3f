using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// (N, L, features): adds to each place of a sequence a learned vector of its own. The table has a row for every place there can be: of a free length (<see cref="AxisAttribute"/>) its Max.
/// </summary>
public sealed class LearnedPositionsAttribute : LayerAttribute
{
    internal override bool CanHaveState => true;

    internal override bool GivesFreshTensor => true;

    internal override bool AddsPositions => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(3, "(N, length, features)", Layout.ChannelsLast) || !site.DemandKnown(site.Input.Shape.Last))
            return Edge.Unknown;
        Dim length = site.Input.Shape[1], features = site.Input.Shape.Last;
        var most = length.IsFree && length.Range.HasHigh ? length.Range.High : length;
        if (!site.DemandKnown(most, "give its axis a Max, [Axis(Max = ...)], so that there is a row for each place"))
            return Edge.Unknown;
        site.Module("Modules.Embedding", $"nn.Embedding({most}, {features})");
        site.Call($"Positions.Add({Hole.Value}, {Hole.Module}.weight!)");
        site.Parameter(most, features);
        return site.Give(site.Input.AnyFloats(site.Input.Shape) with { Layout = Layout.ChannelsLast });
    }
}
