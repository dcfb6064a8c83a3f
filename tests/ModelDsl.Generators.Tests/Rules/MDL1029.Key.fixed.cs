using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU]
    public partial Layer Maps { get; }

    [AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Means { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}
// light bulb: Remove it
