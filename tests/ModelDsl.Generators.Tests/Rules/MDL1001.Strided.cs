using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(16, 3, Padding = 1), Skip({|MDL1001:nameof(Image)|}), ReLU]
    public partial Layer Body { get; }
}

// message: 'Skip' adds Image (N, 3, 16, 16) to (N, 16, 8, 8): they differ; Projection = true maps Image to that shape
