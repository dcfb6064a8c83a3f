using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, length, in) to (N, length, size): reads a sequence, with a memory that gates open and close, as <c>torch.nn.LSTM(batch_first=True)</c>. Hochreiter and Schmidhuber 1997.</summary>
public sealed class LSTMAttribute : RecurrentAttribute
{
    /// <summary>A state of this size.</summary>
    public LSTMAttribute(int size) : base(size)
    {
    }

    /// <summary>A state of the size that the number member of this name says.</summary>
    public LSTMAttribute(string size) : base(size)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LSTMAttribute(object extra, object size) : base(size)
    {
    }

    internal override Edge Apply(Site site) => Read(site, "LSTM", gates: 4, new Domain(-1, 1));
}
