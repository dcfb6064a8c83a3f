using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(30)]
    public partial Layer X { get; }

    [Linear(64), {|MDL1016:Softmax|}]
    public partial Layer Hidden { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Softmax' works along axis 1 of (N, 64), and 'Linear' maps these shares on, which sum to 1: as an activation write [ReLU]
