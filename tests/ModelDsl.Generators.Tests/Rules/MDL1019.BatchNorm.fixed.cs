using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, 8)]
    public partial Layer X { get; }

    [LSTM(16), Transpose(1, 2), BatchNorm, Transpose(1, 2), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
