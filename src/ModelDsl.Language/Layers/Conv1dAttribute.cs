using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>(N, in, L) to (N, channels, L'): a convolution along the last axis, as <c>torch.nn.Conv1d</c>.</summary>
public sealed class Conv1dAttribute : ConvolutionAttribute
{
    /// <summary>Gives <paramref name="channels"/> channels.</summary>
    public Conv1dAttribute(int channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(string channels, int kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(int channels, string kernel) : base(channels, kernel)
    {
    }

    /// <inheritdoc cref="Conv1dAttribute(int, int)"/>
    public Conv1dAttribute(string channels, string kernel) : base(channels, kernel)
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Conv1dAttribute(object extra, object channels, object kernel) : base(channels, kernel)
    {
    }

    internal override Edge Apply(Site site) => Convolve(site, "Conv1d", 1, "(N, channels, length)");
}
