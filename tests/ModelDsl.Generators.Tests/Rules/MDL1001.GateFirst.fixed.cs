using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, 8, 8)]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(64), Sigmoid, Unsqueeze(-1), Unsqueeze(-1), Multiply(nameof(Body))]
    public partial Layer Gated { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Unsqueeze(-1), Unsqueeze(-1) in front of it
