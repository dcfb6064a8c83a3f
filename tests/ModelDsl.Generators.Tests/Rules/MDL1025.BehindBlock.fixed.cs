using ModelDsl;

[Block]
public partial class Seen
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Use<Seen>, ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'BatchNorm'
