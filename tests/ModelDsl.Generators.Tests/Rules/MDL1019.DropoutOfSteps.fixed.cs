using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(96, 12)]
    public partial Layer Series { get; }

    [LSTM(64), Transpose(1, 2), Dropout1d(0.2), Transpose(1, 2), Mean(1), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it and behind it
