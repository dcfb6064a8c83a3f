using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(6, 5, Padding = 2), ReLU, MaxPool2d(2), Conv2d(16, 5), ReLU, MaxPool2d(2)]
    public partial Layer Maps { get; }

    [{|MDL1012:Linear(120)|}, ReLU]
    public partial Layer Hidden { get; }

    [Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Digit { get; }
}

// message: 'Linear' maps only the last axis of (N, 16, 5, 5), the columns of an image: put [Flatten] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind
