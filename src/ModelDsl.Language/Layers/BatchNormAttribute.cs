using System.ComponentModel;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// Normalises every channel over the batch, as <c>torch.nn.BatchNorm1d</c>, <c>2d</c> or <c>3d</c>, whichever fits the input: (N, C), (N, C, L), (N, C, H, W), (N, C, D, H, W).
/// Ioffe and Szegedy 2015, arXiv:1502.03167.
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Normalises every channel.</summary>
    public BatchNormAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public BatchNormAttribute(object extra)
    {
    }

    /// <summary>Added to the variance.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>The share of each batch in the running mean and variance, as in PyTorch; Keras' momentum is 1 minus this.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Learns a factor and a summand per channel.</summary>
    public bool Affine { get; set; } = true;

    internal override bool CanHaveState => true;

    internal override bool IsNorm => true;

    internal override bool HasVectorsOnly => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        if (!site.DemandFloats() || !site.DemandRank(2, 5, "(N, channels) and up to three more axes") || !site.DemandChannels())
            return Edge.Unknown;

        site.Real(Eps, nameof(Eps), double.Epsilon);
        site.Real(Momentum, nameof(Momentum), 0, 1);
        if (Momentum is >= 0.9 and < 1)                                // with 1 it has those of the last batch, as few-shot learners want them
            WarnOfMomentum(site);
        var channels = site.Input.Shape[1];
        string type = site.Input.Rank switch { 4 => "BatchNorm2d", 5 => "BatchNorm3d", _ => "BatchNorm1d" };
        site.Module(new Code("Modules." + type), new Code("nn." + type + "({0}{1}{2}{3})", channels, Code.Option("eps", Eps, 1e-5), Code.Option("momentum", Momentum, 0.1), Code.Option("affine", Affine, true)));
        if (Affine)
            site.Parameter(2, channels);
        return site.Give(site.Input.AnyFloats(site.Input.Shape));
    }

    private void WarnOfMomentum(Site site)
    {
        string meant = Site.Text(System.Math.Round(1 - Momentum, 6));
        site.Report(Rules.MomentumOfOthers, nameof(Momentum), new Repair($"Write {meant}").Replace(site.Place with { Argument = nameof(Momentum) }, meant), site.Word, Site.Text(Momentum), meant);
    }
}
