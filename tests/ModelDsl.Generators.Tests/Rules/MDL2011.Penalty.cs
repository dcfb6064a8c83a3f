using ModelDsl;

[Model, SGD]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), L2({|MDL2011:0|}), MSELoss]
    public partial Layer Y { get; }
}

// message: 'L2.factor' must be greater than 0, and is 0
