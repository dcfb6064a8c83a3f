using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), nameof(Length), 3)]
    public partial Layer X { get; }

    [Permute(3, 1, 2), Conv2d(8, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Permute(3, 1, 2) in front of it
