using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), {|MDL1028:Conv2d(16, 3, Padding = 1)|}, ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' reads what the Conv2d of 'Stem' gives, with no activation between, and two such convolutions are one with a larger kernel: put an activation, for example [ReLU], between them
