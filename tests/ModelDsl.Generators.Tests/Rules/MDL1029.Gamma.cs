using ModelDsl;

[Model, AdamW, StepLR(3, Gamma = {|MDL1029:1|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'StepLR' has Gamma = 1, which changes nothing: give it less than 1, or remove it
