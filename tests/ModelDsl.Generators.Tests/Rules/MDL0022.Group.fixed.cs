using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(5, 20)]
    public partial Layer X { get; }

    [Conv1d(16, 3), GroupNorm(4), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 16
