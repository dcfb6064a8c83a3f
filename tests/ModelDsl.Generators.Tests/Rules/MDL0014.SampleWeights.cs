using ModelDsl;
using Tensor = TorchSharp.torch.Tensor;

[Model, Adam]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Loss({|MDL0014:nameof(Distance)|}, SampleWeights = true)]
    public partial Layer Y { get; }

    private static Tensor Distance(Tensor y, Tensor target) => (y - target).abs().mean();
}

// message: 'Distance' must take 3 tensors, the value of 'Y', then the target and the weights of the examples, and give a tensor; it takes 2 tensors
