using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Loss(nameof(Mean)), {|MDL2009:R2|}]
    public partial Layer Y { get; }

    private static TorchSharp.torch.Tensor Mean(TorchSharp.torch.Tensor x) => x.mean();
}

// message: 'Y' has 'R2' and a loss without a target, so nothing says what its target is: add a loss to the same stage
