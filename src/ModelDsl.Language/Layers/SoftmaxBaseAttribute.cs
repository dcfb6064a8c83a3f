using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Probabilities along an axis, or their logarithms.</summary>
public abstract class SoftmaxBaseAttribute : LayerAttribute
{
    private protected SoftmaxBaseAttribute()
    {
    }

    /// <summary>The axis whose values belong together: 1 and up, or -1 for the last.</summary>
    public int Axis { get; set; } = -1;

    private protected Edge Apply(Site site, string function, Domain image)
    {
        if (!site.DemandFloats() || !site.DemandAxis(Axis, nameof(Axis)))
            return Edge.Unknown;
        if (site.Input.Domain.Simplex)
        {
            site.Report(Rules.DoubleSoftmax, null, site.Word);
            return Edge.Unknown;
        }
        site.Step.Call = new Code("F." + function + "({0}, {1})", Hole.Value, Axis);
        bool isLast = Axis == -1 || Axis == site.Input.Rank - 1;
        return site.Give(Edge.Floats(site.Input.Shape, isLast ? image : image.WithoutSums));
    }
}
