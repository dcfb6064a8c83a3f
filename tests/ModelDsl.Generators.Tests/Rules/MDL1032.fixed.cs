using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Bias = false), BatchNorm(Momentum = 0.01), ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4)]
    [CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Write 0.01
