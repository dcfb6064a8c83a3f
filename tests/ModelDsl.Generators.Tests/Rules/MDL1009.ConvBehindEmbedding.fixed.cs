using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 1000)]
    public partial Layer X { get; }

    [Embedding(64), Transpose(1, 2), Conv1d(32, 3), ReLU, Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
