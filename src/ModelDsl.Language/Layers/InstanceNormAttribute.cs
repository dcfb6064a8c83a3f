using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// Normalises every channel of every example by itself, as <c>torch.nn.InstanceNorm1d</c>, <c>2d</c> or <c>3d</c>, whichever fits the input: (N, C, L), (N, C, H, W), (N, C, D, H, W).
/// Ulyanov et al. 2016, arXiv:1607.08022.
/// </summary>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>Normalises each channel of each example.</summary>
    public InstanceNormAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public InstanceNormAttribute(object extra)
    {
    }

    /// <summary>Added to the variance.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Learns a factor and a summand per channel.</summary>
    public bool Affine { get; set; }

    internal override bool CanHaveState => true;

    internal override bool IsNorm => true;

    internal override bool HasVectorsOnly => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        site.Real(Eps, nameof(Eps), double.Epsilon);
        if (!site.DemandFloats() || !site.DemandRank(3, 5, "(N, channels, ...) with one to three more axes") || !site.DemandChannels())
            return Edge.Unknown;
        var channels = site.Input.Shape[1];
        site.WarnOfOne(site.Input.Shape.Product(from: 2), $"each channel of {site.Input.Shape}", Affine ? "its bias" : "0");
        string type = $"InstanceNorm{Site.Text(site.Input.Rank - 2)}d";
        site.Module(new Code("Modules." + type), new Code("nn." + type + "({0}{1}{2})", channels, Code.Option("eps", Eps, 1e-5), Code.Option("affine", Affine, false)));
        if (Affine)
            site.Parameter(2, channels);
        return site.Give(site.Input.AnyFloats(site.Input.Shape));
    }
}
