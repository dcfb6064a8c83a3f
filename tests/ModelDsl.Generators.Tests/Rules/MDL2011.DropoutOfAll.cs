using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), ReLU, Dropout({|MDL2011:1|}), Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Dropout.p' must be less than 1 (at 1 nothing is left), and is 1
