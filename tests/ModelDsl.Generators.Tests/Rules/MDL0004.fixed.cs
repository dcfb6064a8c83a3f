using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = 16)]
    public partial int Width { get; }

    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3)]
    public partial Layer Y { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(nameof(Width))]
    public partial Layer Z { get; }
}
// light bulb: Change it to 'Width'
