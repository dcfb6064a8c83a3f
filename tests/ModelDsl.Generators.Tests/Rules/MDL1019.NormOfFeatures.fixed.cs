using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(60, 8)]
    public partial Layer Motion { get; }

    [Linear(32, Bias = false), Transpose(1, 2), BatchNorm, Transpose(1, 2), ReLU, GRU(64), Select(1, -1), Linear(6), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
