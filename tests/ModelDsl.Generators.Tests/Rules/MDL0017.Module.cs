using ModelDsl;
using TorchSharp;

[Model]
public partial class Net : {|MDL0017:torch.nn.Module<torch.Tensor, torch.Tensor>|}
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Net' derives from 'torch.nn.Module<torch.Tensor, torch.Tensor>'; what it derives from is generated (nn.Module): leave it out
