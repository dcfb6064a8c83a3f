using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>Logarithms of probabilities along an axis. As <c>torch.nn.LogSoftmax</c>.</summary>
public sealed class LogSoftmaxAttribute : SoftmaxBaseAttribute
{
    internal override Edge Apply(Site site) => Apply(site, "log_softmax", Domain.LogProbabilities);
}
