using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(16, 3, {|MDL0022:2|}), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' takes the channels it gives and its kernel, and options by name; that it reads 3 channels follows from what stands in front of it: write Conv2d(16, 3, Stride = 2)
