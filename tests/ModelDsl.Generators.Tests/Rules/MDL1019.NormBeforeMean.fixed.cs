using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 12)]
    public partial Layer Days { get; }

    [Linear(64, Bias = false), Transpose(1, 2), BatchNorm, Transpose(1, 2), ReLU, Mean(1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
