using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer {|MDL0011:forward|} { get; }
}

// message: 'forward' is a name of a member of TorchSharp's nn.Module; choose another name for this member
