using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(32, 3), ReLU, Transpose(1, 2), LSTM(16), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
