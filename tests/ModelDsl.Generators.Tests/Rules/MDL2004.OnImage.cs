using ModelDsl;

public enum Animal { Cat, Dog, Bird }

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, Linear(4), CrossEntropyLoss<{|MDL2004:Animal|}>]
    public partial Layer Y { get; }
}

// message: 'Animal' has 3 members, and 'Y' gives 8 classes: its channels, since 'Linear' maps only the columns of an image; put [Flatten] in front of it
