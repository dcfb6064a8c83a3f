using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(6, 5, Padding = 2), ReLU, MaxPool2d(2), Conv2d(16, 5), ReLU, MaxPool2d(2)]
    public partial Layer Maps { get; }

    [Flatten, Linear(120), ReLU]
    public partial Layer Hidden { get; }

    [Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Digit { get; }
}
// light bulb: Put Flatten in front of it
