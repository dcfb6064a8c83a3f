using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Probabilities along an axis; they sum to one. Not before CrossEntropyLoss, which applies its own. As <c>torch.nn.Softmax</c>.</summary>
public sealed class SoftmaxAttribute : SoftmaxBaseAttribute
{
    internal override Edge Apply(Site site) => Apply(site, "softmax", Domain.Probabilities);
}
