using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1)]
    public partial Layer Low { get; }

    [{|MDL1028:Conv2d(64, 3, Padding = 1)|}, ReLU, Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' reads what the Conv2d of 'Low' gives, with no activation between, and two such convolutions are one with a larger kernel: put an activation, for example [ReLU], between them
