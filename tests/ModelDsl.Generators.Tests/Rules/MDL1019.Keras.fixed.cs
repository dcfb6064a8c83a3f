using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(180, 180, 3, Min = 0, Max = 1)]
    public partial Layer X { get; }

    [Permute(3, 1, 2), Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer A { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Permute(3, 1, 2) in front of it
