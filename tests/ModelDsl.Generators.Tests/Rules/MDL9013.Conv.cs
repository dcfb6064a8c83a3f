using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 3, Default = 2)]
    public partial int Depth { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Stem { get; }

    [{|MDL9013:Conv2d(16, 3, Padding = 1, Repeat = nameof(Depth))|}, ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' is repeated with no activation between, and convolutions behind each other are one with a larger kernel: put it and its activation into a [Block], and repeat the [Use] of that
