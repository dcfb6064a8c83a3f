using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }
}
// light bulb: Write Bias = false
