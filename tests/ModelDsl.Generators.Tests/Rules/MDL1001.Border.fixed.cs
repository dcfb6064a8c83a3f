using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Padding = 1)]
    public partial Layer Stem { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Conv2d(8, 5, Padding = 2), Skip(nameof(Stem))]
    public partial Layer Body { get; }
}
// light bulb: Pad it, so that the size stays
