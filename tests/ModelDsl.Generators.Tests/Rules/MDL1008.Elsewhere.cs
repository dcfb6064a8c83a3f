using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(5), Softmax]
    public partial Layer Shares { get; }

    [{|MDL1008:Softmax|}, Loss(nameof(Squared))]
    public partial Layer Y { get; }

    private static TorchSharp.torch.Tensor Squared(TorchSharp.torch.Tensor shares, TorchSharp.torch.Tensor wanted) => (shares - wanted).square().mean();
}

// message: 'Softmax' is applied to values that sum to one already, which flattens them: remove one of the two; the other stands on 'Shares'
