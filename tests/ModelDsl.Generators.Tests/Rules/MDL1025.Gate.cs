using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Conv2d(16, 1), ReLU, {|MDL1025:Sigmoid|}, Multiply(nameof(Stem))]
    public partial Layer Weighed { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Sigmoid' stands directly behind 'ReLU', behind which it gives no less than 0.5: remove one of the two
