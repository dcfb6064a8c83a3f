using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 16)]
    public partial int Rows { get; }

    [Input(3, nameof(Rows), 32)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10)]
    public partial Layer Y { get; }
}
// light bulb: Put AdaptiveAvgPool2d(1), Flatten in front of it
