using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(32, 3), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put AdaptiveAvgPool1d(1), Flatten in front of it
