using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer X { get; }

    [Embedding(64), Transpose(1, 2), Conv1d(32, 3), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
