using ModelDsl;

[Model, AdamW, StepLR(3, Gamma = {|MDL2011:10|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepLR.Gamma' must be greater than 0 and less than 1, and is 10
