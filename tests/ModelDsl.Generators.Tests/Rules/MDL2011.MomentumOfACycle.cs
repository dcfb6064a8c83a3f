using ModelDsl;

[Model, SGD(Momentum = 0.9), OneCycleLR(BaseMomentum = {|MDL2011:0.95|}, MaxMomentum = 0.85)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'OneCycleLR.BaseMomentum' must be at most MaxMomentum, 0.85, and is 0.95
