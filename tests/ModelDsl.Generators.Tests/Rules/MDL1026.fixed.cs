using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 64)]
    public partial Layer Signal { get; }

    [Conv1d(32, 5, Padding = 2), ReLU]
    public partial Layer Features { get; }

    [Transpose(1, 2), LSTM(48), Select(1, -1)]
    public partial Layer Read { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Transpose(1, 2) in its place
