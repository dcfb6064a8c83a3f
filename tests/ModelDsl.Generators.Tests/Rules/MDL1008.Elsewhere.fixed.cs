using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(5), Softmax]
    public partial Layer Shares { get; }

    [Loss(nameof(Squared))]
    public partial Layer Y { get; }

    private static TorchSharp.torch.Tensor Squared(TorchSharp.torch.Tensor shares, TorchSharp.torch.Tensor wanted) => (shares - wanted).square().mean();
}
// light bulb: Remove 'Softmax'
