using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8, 100)]
    public partial Layer X { get; }

    [Conv1d(32, 3), ReLU, Transpose(1, 2), LSTM(16), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
