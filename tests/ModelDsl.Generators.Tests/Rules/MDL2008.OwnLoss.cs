using ModelDsl;
using static TorchSharp.torch;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Loss(nameof(Focal)), {|MDL2008:Accuracy|}]
    public partial Layer Y { get; }

    private static Tensor Focal(Tensor values, Tensor target) => (values - target).abs().mean();
}

// message: 'Accuracy' needs a target of classes, and the loss on 'Y' has numbers: remove it, or use a metric of numbers, such as MAE, or write ClassTarget = true on the loss if its method takes class indices, BinaryTarget = true if yes or no
