using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Normalises groups of channels of every example by itself, as <c>torch.nn.GroupNorm</c>. Wu and He 2018, arXiv:1803.08494.</summary>
public sealed class GroupNormAttribute : LayerAttribute
{
    private readonly object _groups;

    /// <summary>So many groups, which must divide the channels.</summary>
    public GroupNormAttribute(int groups) => _groups = groups;

    /// <summary>As many groups as the number member of this name says.</summary>
    public GroupNormAttribute(string groups) => _groups = groups;

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GroupNormAttribute(object groups, object extra) => _groups = groups;

    /// <summary>Added to the variance.</summary>
    public double Eps { get; set; } = 1e-5;

    /// <summary>Learns a factor and a summand per channel.</summary>
    public bool Affine { get; set; } = true;

    internal override bool CanHaveState => true;

    internal override bool IsNorm => true;

    internal override bool HasVectorsOnly => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var groups = site.Whole(_groups, "groups", atLeast: 1);
        site.Real(Eps, nameof(Eps), double.Epsilon);
        if (!site.DemandFloats() || !site.DemandRank(2, 5, "(N, channels, ...) with up to three more axes") || !site.DemandChannels())
            return Edge.Unknown;
        var channels = site.Input.Shape[1];
        if (site.DemandDivisible(channels, groups, "the channels it reads", "groups"))
            site.WarnOfOne(channels / groups * site.Input.Shape.Product(from: 2), $"each of {groups} groups of {site.Input.Shape}", Affine ? "its bias" : "0");
        site.Module("Modules.GroupNorm", $"Norms.GroupNorm({groups}, {channels}{Code.Option("eps", Eps, 1e-5)}{Code.Option("affine", Affine, true)})");
        // A block's code is one for all numbers of axes.
        if (!site.Scope.IsModel)
            site.Call($"Norms.Grouped({Hole.Module}, {Hole.Value})");
        else if (site.Input.Rank == 2)
            site.Call($"{Hole.Module}.call({Hole.Value}.unsqueeze(-1)).squeeze(-1)");
        if (Affine)
            site.Parameter(2, channels);
        return site.Give(site.Input.AnyFloats(site.Input.Shape));
    }
}
