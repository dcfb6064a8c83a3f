using System.ComponentModel;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Probabilities along an axis; they sum to one. Not before CrossEntropyLoss, which applies its own. As <c>torch.nn.Softmax</c>.</summary>
public sealed class SoftmaxAttribute : SoftmaxBaseAttribute
{
    /// <summary>Along the last axis, if <see cref="SoftmaxBaseAttribute.Axis"/> does not say another.</summary>
    public SoftmaxAttribute()
    {
    }

    /// <summary>As other frameworks order it: refused, and told how it is written here (MDL0022).</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SoftmaxAttribute(object extra)
    {
    }

    internal override Edge Apply(Site site) => Apply(site, "softmax", Domain.Probabilities);
}
