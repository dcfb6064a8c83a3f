// Meant: a residual block whose width is searched; the second convolution kept the 64 of the first version.
// Without: PyTorch: RuntimeError in the first batch, but only in the trials that draw another Width than 64.
using ModelDsl;

[Model]
public partial class DigitsNet
{
    [Range(16, 128, Step = 16, Default = 64)]
    public partial int Width { get; }

    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }

    [Conv2d(64, 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(Stem)), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(10)]
    public partial Layer Digit { get; }
}
