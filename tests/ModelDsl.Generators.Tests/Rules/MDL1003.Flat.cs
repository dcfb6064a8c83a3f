using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Flatten, {|MDL1003:Conv2d(16, 3)|}, ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' takes (N, channels, rows, columns), and here stands (N, 3072): remove the Flatten in front of it
