using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Sigmoid, {|MDL1008:Softmax|}]
    public partial Layer P { get; }
}

// message: 'Softmax' is applied to what Sigmoid gives, values from 0 to 1, which makes them almost equal: remove one of the two
