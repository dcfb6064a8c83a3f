using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Logarithms of probabilities along an axis. As <c>torch.nn.LogSoftmax</c>.</summary>
public sealed class LogSoftmaxAttribute : SoftmaxBaseAttribute
{
    /// <summary>Along the last axis, if <see cref="SoftmaxBaseAttribute.Axis"/> does not say another.</summary>
    public LogSoftmaxAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public LogSoftmaxAttribute(object extra)
    {
    }

    internal override Edge Apply(Site site) => Apply(site, "log_softmax", Domain.LogProbabilities);
}
