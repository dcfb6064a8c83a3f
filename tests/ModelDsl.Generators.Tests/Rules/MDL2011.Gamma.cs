using ModelDsl;

[Model, AdamW, StepLR(3, Gamma = {|MDL2011:10|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepLR.Gamma' must be less than 1 (with more the rate grows), and is 10
