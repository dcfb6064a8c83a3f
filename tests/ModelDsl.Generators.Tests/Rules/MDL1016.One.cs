using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), {|MDL1016:Softmax|}]
    public partial Layer Chance { get; }
}

// message: 'Softmax' works along axis 1 of (N, 1), which has one value only: it is always 1; for one probability write [Sigmoid]
