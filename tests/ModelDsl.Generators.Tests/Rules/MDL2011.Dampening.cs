using ModelDsl;

[Model, SGD(Momentum = 0.9, Dampening = {|MDL2011:0.1|}, Nesterov = true)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'SGD.Dampening' must be 0 with Nesterov, and is 0.1
