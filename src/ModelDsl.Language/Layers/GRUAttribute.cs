using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, length, in) to (N, length, size): reads a sequence, with gates on its state, as <c>torch.nn.GRU(batch_first=True)</c>. Cho et al. 2014, arXiv:1406.1078.</summary>
public sealed class GRUAttribute : RecurrentAttribute
{
    /// <summary>A state of this size.</summary>
    public GRUAttribute(int size) : base(size)
    {
    }

    /// <summary>A state of the size that the number member of this name says.</summary>
    public GRUAttribute(string size) : base(size)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public GRUAttribute(object extra, object size) : base(size)
    {
    }

    internal override Edge Apply(Site site) => Read(site, "GRU", gates: 3, new Domain(-1, 1));
}
