using ModelDsl;
using static TorchSharp.torch;

[Block, Shape({|MDL0008:"features"|})]
public sealed class Noise(long inputs, long width) : nn.Module<Tensor, Tensor>(nameof(Noise))
{
    public override Tensor forward(Tensor input) => input.narrow(1, 0, 1).expand(-1, inputs * 0 + width);
}

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Use<Noise>(20, 64), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: the [Shape] of 'Noise' has "features"; its sizes are whole numbers of at least 1, or names of whole parameters of its constructor: inputs, width
