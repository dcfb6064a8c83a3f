using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public Layer {|MDL0002:X|} { get; } = null!;
}

// message: 'X' must be 'partial Layer X { get; }': its body is generated
