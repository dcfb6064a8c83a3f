using ModelDsl;

[Model, SGD(Momentum = {|MDL2011:9|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'SGD.Momentum' must be at least 0 and less than 1, and is 9
