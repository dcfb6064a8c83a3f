using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Probabilities along an axis; they sum to one. Not before CrossEntropyLoss, which applies its own. As <c>torch.nn.Softmax</c>.</summary>
public sealed class SoftmaxAttribute : LayerAttribute
{
    /// <summary>The axis whose values belong together; the batch is axis 0, the last axis -1.</summary>
    public int Axis { get; set; } = -1;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandAxis(Axis, nameof(Axis)))
            return Edge.Unknown;
        if (site.Input.Domain.Simplex)
        {
            site.Report(Rules.DoubleSoftmax, null, site.Word);
            return Edge.Unknown;
        }
        site.Call($"F.softmax({Hole.Value}, {Axis})");
        bool isLast = Axis == -1 || Axis == site.Input.Rank - 1;
        return site.Give(Edge.Floats(site.Input.Shape, isLast ? Domain.Probabilities : Domain.Probabilities.WithoutSums));
    }
}
