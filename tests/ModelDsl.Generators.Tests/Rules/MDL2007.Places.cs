using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, Conv2d(5, 1), AdaptiveAvgPool2d(1)]
    [{|MDL2007:CrossEntropyLoss|}, Accuracy]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Y' is (N, 5, 1, 1): put [Flatten] in front of the loss
