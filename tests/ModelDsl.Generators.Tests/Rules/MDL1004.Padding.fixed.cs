using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 4, 4)]
    public partial Layer Image { get; }

    [Conv2d(8, 5, Padding = 2), ReLU]
    public partial Layer Body { get; }
}
// light bulb: Pad it, so that the size stays
