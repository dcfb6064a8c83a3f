using ModelDsl;
using TorchSharp;

[Block]
public partial class Half : {|MDL0017:torch.nn.Module|}
{
    [Input]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Half' derives from 'torch.nn.Module'; what it derives from is generated (nn.Module): leave it out
