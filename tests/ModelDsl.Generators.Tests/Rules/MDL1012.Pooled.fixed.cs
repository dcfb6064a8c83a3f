using ModelDsl;

[Model]
public partial class Net
{
    [Input(8, 100)]
    public partial Layer Signal { get; }

    [Conv1d(64, 3), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(5)]
    public partial Layer Y { get; }
}
// light bulb: Put Flatten in front of it
