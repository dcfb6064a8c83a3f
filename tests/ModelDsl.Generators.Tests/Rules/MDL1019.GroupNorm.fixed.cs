using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [LSTM(64), Transpose(1, 2), GroupNorm(4), Transpose(1, 2), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
