using ModelDsl;

[Model, SGD(Nesterov = true)]
public partial class Net
{
    [Range(0.0, 0.9), Tunes<SGD>({|MDL3005:nameof(SGD.Momentum)|})]
    public partial double Momentum { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Momentum' of 'SGD' must be greater than 0 with Nesterov, and 'Momentum' may be 0
