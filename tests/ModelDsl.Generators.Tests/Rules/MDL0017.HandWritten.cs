using ModelDsl;
using TorchSharp;

[Block]
public sealed class {|MDL0017:Doubled|}() : torch.nn.Module<torch.Tensor, torch.Tensor>(nameof(Doubled))
{
    public override torch.Tensor forward(torch.Tensor input) => 2 * input;
}

// message: 'Doubled' is an nn.Module with a forward of its own: say what it gives with [Block, Shape(...)], or leave the forward out and declare stages
