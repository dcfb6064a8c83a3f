using System.ComponentModel;
using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, A, B, ...) to (N, A * B * ...): joins all axes but the batch, as <c>torch.nn.Flatten</c>.</summary>
public sealed class FlattenAttribute : LayerAttribute
{
    /// <summary>Lays out all axes but the batch.</summary>
    public FlattenAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public FlattenAttribute(object extra)
    {
    }

    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandRank(2, 9, "(N, ...)"))
            return Edge.Unknown;
        site.Call($"{Hole.Value}.flatten(1)");
        return site.Give(Of(site.Input));
    }

    /// <summary>All axes but the batch in one, however many there are.</summary>
    internal static Edge Of(Edge value) => value.IsUnknown || value.Rank == 2 ? value : value.Folded(new Shape([value.Shape[0], value.Shape.Product(from: 1)]));
}
