using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Stem { get; }

    [Conv2d(16, 3, Padding = 1), MaxPool2d(2), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put ReLU between them
