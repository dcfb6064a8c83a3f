namespace ModelDsl;

/// <summary>Adam, as <c>torch.optim.Adam</c>: weight decay is added to the gradient. Kingma and Ba 2014, arXiv:1412.6980.</summary>
public sealed class Adam : AdamBase
{
    private protected override bool IsDecoupled => false;
}
