using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), Softplus, {|MDL1025:ReLU|}]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReLU' stands directly behind 'Softplus', which gives nothing below 0: remove one of the two
