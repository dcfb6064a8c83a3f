using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Loss({|MDL0014:nameof(Mean)|})]
    public partial Layer Y { get; }

    private static TorchSharp.torch.Tensor Mean(TorchSharp.torch.Tensor x, int n) => x.mean();
}

// message: 'Mean' must take one tensor, the value of 'Y', then (if it needs one) the target, and give a tensor
