using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1000, 3)]
    public partial Layer Accelerometer { get; }

    [Transpose(1, 2), Conv1d(32, 7, Padding = 3), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(6), CrossEntropyLoss]
    public partial Layer Activity { get; }
}
// light bulb: Put Transpose(1, 2) in front of it
