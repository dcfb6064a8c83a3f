// Meant: the downsampling block of a ResNet.
// Without: PyTorch: RuntimeError in the first batch, inside forward.
using ModelDsl;

[Model]
public partial class BirdNet
{
    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(Stem)), ReLU]
    public partial Layer Down { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(20)]
    public partial Layer Species { get; }
}
