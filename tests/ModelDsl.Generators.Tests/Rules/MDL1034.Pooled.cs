using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, AdaptiveAvgPool2d(1), Conv2d(32, {|MDL1034:3|}, Padding = 1), ReLU]
    public partial Layer Maps { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' has one place to read in (N, 16, 1, 1), so that a kernel of 3 sees nothing but zeros beside it: a kernel of 1 does the same, or put the pooling behind it
