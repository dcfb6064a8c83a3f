using ModelDsl;

[Model, AdamW, StepLR(1, Gamma = {|MDL2011:10|}), Training(Epochs = 40)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepLR.Gamma' must be less than 1 (with more the rate grows, here to 1E+36), and is 10
