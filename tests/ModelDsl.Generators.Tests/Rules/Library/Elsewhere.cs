using ModelDsl;
using ModelDsl.CompilerServices;
using TorchSharp;

namespace Elsewhere;

/// <summary>As a later version of ModelDsl may write it.</summary>
[Block, Declaration(1000, "in a form that nobody knows yet")]
public class Later() : torch.nn.Module<torch.Tensor, torch.Tensor>("later")
{
    public override torch.Tensor forward(torch.Tensor x) => x;
}

/// <summary>Somebody silenced its mistake.</summary>
[Block]
public partial class Silenced
{
    [Input]
    public partial Layer X { get; }

    [Linear(0)]
    public partial Layer Y { get; }
}
