using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Stride = 2), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Write Stride = 2
