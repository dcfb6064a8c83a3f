using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1)]
    public partial Layer Stem { get; }

    [{|MDL1028:Conv2d(16, 3, Padding = 1)|}, MaxPool2d(2), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' reads what the Conv2d of 'Stem' gives, with no activation between, and two such convolutions are one with a larger kernel: put an activation, for example [ReLU], between them
