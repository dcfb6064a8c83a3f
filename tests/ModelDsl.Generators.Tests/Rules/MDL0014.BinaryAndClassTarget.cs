using ModelDsl;
using Tensor = TorchSharp.torch.Tensor;

[Model, Adam]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Loss(nameof(Distance), ClassTarget = true, BinaryTarget = {|MDL0014:true|})]
    public partial Layer Y { get; }

    private static Tensor Distance(Tensor y, Tensor target) => (y - target).abs().mean();
}

// message: the target of 'Distance' is a class index (ClassTarget) or yes or no for every value (BinaryTarget): leave out one of them
