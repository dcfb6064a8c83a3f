namespace ModelDsl;

/// <summary>Adam with decoupled weight decay (0.01 if not set), as <c>torch.optim.AdamW</c>. Loshchilov and Hutter 2017, arXiv:1711.05101.</summary>
[DecoupledDecay(0.01)]
public sealed class AdamW : AdamBase
{
    /// <summary>With PyTorch's default weight decay of 0.01.</summary>
    public AdamW() => WeightDecay = 1e-2;

    private protected override bool IsDecoupled => true;
}
