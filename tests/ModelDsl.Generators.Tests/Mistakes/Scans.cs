using ModelDsl;

namespace Clinic;

[Model, AdamW, StepLR(10, Gamma = 0.5), Training(Epochs = 30, BatchSize = 16)]
public partial class ScanCoder
{
    [Range(4, 16, Step = 4)]
    public partial int Code { get; }

    [Choice(8, 16, 24)]
    public partial int Width { get; }

    int Double => 2 * Width;
    int Flat => 7 * 7 * Double;

    [Input(1, 28, 28, Min = 0, Max = 1)]
    public partial Layer Scan { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer Down1 { get; }

    [Conv2d(nameof(Double), 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer Down2 { get; }

    [Flatten, Linear(nameof(Code)), Output]
    public partial Layer Latent { get; }

    [Linear(nameof(Flat)), ReLU, Reshape(nameof(Double), 7, 7)]
    public partial Layer Grown { get; }

    [ConvTranspose2d(nameof(Width), 4, Stride = 2, Padding = 1), InstanceNorm, ReLU]
    public partial Layer Up1 { get; }

    [Skip(nameof(Down1)), Upsample(2), Conv2d(nameof(Width), 3, Padding = 1), LeakyReLU]
    public partial Layer Up2 { get; }

    [Concat(nameof(Scan)), Conv2d(1, 1), Sigmoid, BCELoss, Output]
    public partial Layer Copy { get; }
}
