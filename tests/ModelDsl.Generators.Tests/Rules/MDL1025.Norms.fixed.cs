using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Bias = false), BatchNorm, ReLU]
    public partial Layer H { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'BatchNorm'
