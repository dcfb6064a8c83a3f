using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(16, 3), ReLU, MaxPool2d(3), Flatten({|MDL0022:1|}), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Flatten' takes no axis, since it joins all but the batch: write Flatten
