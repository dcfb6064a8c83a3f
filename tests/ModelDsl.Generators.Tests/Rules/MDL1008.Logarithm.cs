using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4),
     Softmax,
     {|MDL1008:LogSoftmax|}]
    public partial Layer P { get; }
}

// message: 'LogSoftmax' is applied to values that sum to one already, which flattens them: remove the Softmax in front of it
