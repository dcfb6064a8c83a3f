using System.ComponentModel;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// (N, L, features) to (N, L, features): every place looks at all others, or at those of a <see cref="Memory"/>, as <c>torch.nn.MultiheadAttention(batch_first=True)</c>.
/// Vaswani et al. 2017, arXiv:1706.03762.
/// </summary>
public sealed class MultiheadAttentionAttribute : LayerAttribute
{
    // So many heads, each of which sees one feature, are meant as the features.
    private const int ManyHeads = 16;

    private const string Shape = "(N, length, features)";
    private readonly object _heads;

    /// <summary>Attention in this many heads, which must divide the features.</summary>
    public MultiheadAttentionAttribute(int heads) => _heads = heads;

    /// <summary>Attention in as many heads as the number member of this name says.</summary>
    public MultiheadAttentionAttribute(string heads) => _heads = heads;

    /// <summary>No place looks at those behind it.</summary>
    public bool Causal { get; set; }

    /// <summary>The earlier stage (N, S, any features) whose places are looked at; the current value's own if not set.</summary>
    public string? Memory { get; set; }

    /// <summary>In training, the probability with which a place is not looked at.</summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>Adds learned biases.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public MultiheadAttentionAttribute(object extra, object heads) => _heads = heads;

    internal override bool CanHaveState => true;

    internal override bool GivesFreshTensor => true;

    internal override Edge Apply(Site site)
    {
        var heads = site.Whole(_heads, "heads", atLeast: 1);
        var dropout = site.Share(Dropout, nameof(Dropout));
        var memory = Memory is null ? site.Input : site.Wire(Memory, nameof(Memory));
        if (!site.DemandFloats() || !site.DemandRank(3, Shape, Layout.ChannelsLast) || !site.DemandKnown(site.Input.Shape.Last) || (Memory is not null && !DemandMemory(site, memory)) || site.IsBroken)
            return Edge.Unknown;

        if (Causal && Memory is not null && site.Scope.Holds(Dim.Equal(site.Input.Shape[1], memory.Shape[1])) != Verdict.Always)
            site.Report(Rules.CausalMemory, nameof(Causal), new Repair("Remove 'Causal'").Remove(site.At(nameof(Causal))), site.Word, $"{Memory} {memory.Shape}", site.Input.Shape[1].ToString());
        if (memory.Shape[1].Constant == 1)
            site.Report(Rules.SoftmaxAxis, Memory is null ? null : nameof(Memory), site.Word, "1", memory.Shape.ToString(), "which has one place only: the weight of that is always 1, and nothing is chosen");
        Dim features = site.Input.Shape.Last, keys = memory.Shape.Last;
        if (site.DemandDivisible(features, heads, "the features it reads", "heads") && heads.Dim.Constant is >= ManyHeads and var count && features.Constant == count)
            site.Report(Rules.IdleWindow, "heads", site.Word, $"{Site.Text(count)} heads for {Site.Text(count)} features, so that each sees one number of a place: its argument is the number of heads, for example 4");
        var size = keys.Equals(features) ? Code.Nothing : (Code)$", memory: {keys}";
        site.Module("MultiheadAttention", $"new MultiheadAttention({features}, {heads}{size}{Code.Option("causal", Causal, false)}{Code.Option("dropout", dropout, 0.0)}{Code.Option("bias", Bias, true)})");
        if (Memory is null)
            site.Call($"{Hole.Module}.call({Hole.Value}, {Hole.Value})");
        else
            site.Call($"{Hole.Module}.call({Hole.Value}, {Hole.Wire(Memory)})");
        site.Parameter(2, features, features);
        site.Parameter(2, features, keys);
        if (Bias)
            site.Parameter(4, features);
        Dim places = site.Input.Shape[1], seen = memory.Shape[1];
        site.Macs(2 * places, features, features);
        site.Macs(2 * seen, features, keys);
        site.Macs(2 * places, seen, features);                         // each place against each: scores, then sums
        site.Keep([2 * (places + seen), features]);                    // queries, keys, values, and what the heads give
        return site.Give(site.Input.AnyFloats(site.Input.Shape) with { Layout = Layout.ChannelsLast });
    }

    private static bool DemandMemory(Site site, Edge memory)
    {
        if (memory.IsUnknown)
            return false;
        if (memory.Type == ElementType.Int64)
            site.Report(Rules.NotFloats, nameof(Memory), site.Word, Site.Calculates(memory.Shape.ToString()));
        else if (memory.Rank != 3)
            site.Report(Rules.WrongRank, nameof(Memory), site.Word, Shape + " as its memory", memory.Shape.ToString(), memory.Rank == 2 ? ": name a stage before its length was taken away" : "");
        if (!site.IsBroken && memory.ChannelsFirst)
            site.Report(Rules.ChannelsElsewhere, nameof(Memory), site.Word, Shape + " as its memory", memory.Shape.ToString(), "first", "put [Transpose(1, 2)] behind the last word of that stage");
        return !site.IsBroken && site.DemandKnown(memory.Shape.Last);
    }
}
