using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(16, 3, Padding = 1), Skip(nameof(Image), Projection = true), ReLU]
    public partial Layer Body { get; }
}
// light bulb: Project it where the shapes differ
