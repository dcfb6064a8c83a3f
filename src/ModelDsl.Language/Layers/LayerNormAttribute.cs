using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Normalises the last axis of every example by itself, as <c>torch.nn.LayerNorm</c>. Ba, Kiros and Hinton 2016, arXiv:1607.06450.</summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>Normalises the features of each place.</summary>
    public LayerNormAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LayerNormAttribute(object extra)
    {
    }

    /// <summary>Added to the variance.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Learns a factor (and with <see cref="Bias"/> a summand) per feature.</summary>
    public bool Affine { get; set; } = true;

    /// <summary>Learns a summand per feature.</summary>
    public bool Bias { get; set; } = true;

    internal override bool CanHaveState => true;

    internal override bool IsNorm => true;

    internal override bool HasVectorsOnly => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(2, 9, "(N, ..., features)") || !site.DemandLayout(Layout.ChannelsLast, "(N, ..., features)", turnsBack: true) || !site.DemandKnown(site.Input.Shape.Last))
            return Edge.Unknown;

        site.Real(Eps, nameof(Eps), double.Epsilon);
        var features = site.Input.Shape.Last;
        site.WarnOfOne(features, $"the last axis of {site.Input.Shape}", Affine && Bias ? "its bias" : "0");
        site.Module("Modules.LayerNorm", $"nn.LayerNorm({features}{Code.Option("eps", Eps, 1e-5)}{Code.Option("elementwise_affine", Affine, true)}{Code.Option("bias", Bias, true)})");
        if (Affine)
            site.Parameter(features);
        if (Affine && Bias)
            site.Parameter(features);
        return site.Give(site.Input.AnyFloats(site.Input.Shape));
    }
}
