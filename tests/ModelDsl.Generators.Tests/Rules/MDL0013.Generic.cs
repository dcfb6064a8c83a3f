using ModelDsl;
using TorchSharp;

[Block, Shape]
public sealed class Scaled<T>() : torch.nn.Module<torch.Tensor, torch.Tensor>("scaled")
{
    public override torch.Tensor forward(torch.Tensor x) => x * 2;
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0013:Scaled<int>|}>, Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Scaled' is generic, which no block is: derive a class from it that is not, and mark that
