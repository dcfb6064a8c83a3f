using ModelDsl;
using TorchSharp;

[Block, Shape("size")]
public sealed class Projection(int inputs, int size) : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Projection))
{
    public override torch.Tensor forward(torch.Tensor input) => input.narrow(1, 0, System.Math.Min(inputs, size));
}

[Model, AdamW]
public partial class Net
{
    [Input(64)]
    public partial Layer X { get; }

    [Use<Projection>(64), {|MDL0007:With("size", 32)|}, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Projection' is written by hand: its arguments are its constructor's parameters, given by position: write them into Use<Projection>(...)
