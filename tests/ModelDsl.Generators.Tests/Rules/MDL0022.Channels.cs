using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d({|MDL0022:3|}, 16, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' is given what it reads, 3, which follows from what stands in front of it: write Conv2d(16, 3)
