using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(16, 3), ReLU, MaxPool2d(3, {|MDL0022:2|}), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'MaxPool2d' takes its options by name: write MaxPool2d(3, Stride = 2)
