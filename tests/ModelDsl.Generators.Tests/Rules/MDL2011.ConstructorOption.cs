using ModelDsl;

[Model, AdamW, StepLR({|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepLR.stepSize' must be at least 1, and is 0
