using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 128)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Mean(2), Transpose(1, 2), GRU(32), Linear(11), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
