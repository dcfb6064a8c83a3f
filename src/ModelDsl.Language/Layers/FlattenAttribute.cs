using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, A, B, ...) to (N, A * B * ...): joins all axes but the batch, as <c>torch.nn.Flatten</c>.</summary>
public sealed class FlattenAttribute : LayerAttribute
{
    internal override bool GivesView => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandRank(2, 9, "(N, ...)"))
            return Edge.Unknown;
        site.Call($"{Hole.Value}.flatten(1)");
        var shape = site.Input.Shape;
        return site.Give(shape.Rank == 2 ? site.Input : site.Input.Folded(new Shape([shape[0], shape.Product(from: 1)])));
    }
}
