using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 32, Max = 512)]
    public partial int Rows { get; }

    [Axis(Min = 32, Max = 512)]
    public partial int Columns { get; }

    [Input(3, nameof(Rows), nameof(Columns))]
    public partial Layer X { get; }

    [Conv2d(16, 3), ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Features { get; }

    [Linear(10)]
    public partial Layer Y { get; }
}
// light bulb: Put AdaptiveAvgPool2d(1) in front of Flatten
