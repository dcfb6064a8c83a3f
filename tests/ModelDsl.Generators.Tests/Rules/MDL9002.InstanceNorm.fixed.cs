using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [Conv2d(32, 3, Padding = 1, Bias = false), InstanceNorm, ReLU, Conv2d(3, 3, Padding = 1), L1Loss]
    public partial Layer Painted { get; }
}
// light bulb: Write Bias = false
