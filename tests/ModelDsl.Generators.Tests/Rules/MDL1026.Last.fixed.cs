using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [GRU(16), Transpose(1, 2), Conv1d(32, 3, Padding = 1), ReLU]
    public partial Layer Read { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Transpose(1, 2) in its place
