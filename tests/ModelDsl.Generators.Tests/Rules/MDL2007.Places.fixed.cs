using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, Conv2d(5, 1), AdaptiveAvgPool2d(1), Flatten]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Put Flatten in front of the loss
