using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Permute(3, 1, 2), Conv2d(32, 3), ReLU, MaxPool2d(2)]
    public partial Layer Features { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Digit { get; }
}
// light bulb: Put Permute(3, 1, 2) in front of it
