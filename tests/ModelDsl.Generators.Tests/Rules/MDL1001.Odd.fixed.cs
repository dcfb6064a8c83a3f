using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 20, Step = 4)]
    public partial int Rows { get; }

    [Axis(Min = 16, Step = 4)]
    public partial int Columns { get; }

    [Input(3, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down { get; }

    [MaxPool2d(4), Conv2d(16, 3, Padding = 1), ReLU, Upsample(4), Skip(nameof(Down))]
    public partial Layer Up { get; }
}
// light bulb: Set Step = 4
