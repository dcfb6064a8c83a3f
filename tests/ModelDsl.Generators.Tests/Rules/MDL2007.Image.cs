using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer X { get; }

    [{|MDL2007:Linear(10)|}]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Y' is (N, 1, 28, 10): put [Flatten] in front of the last layer; 'Linear' maps only the columns of an image: put [Flatten] in front of it
