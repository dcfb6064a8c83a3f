using ModelDsl;

[Model]
public partial class Net
{
    [Range(64, 128, Default = 96, Step = 4)]
    public partial int Size { get; }

    [Input(3, nameof(Size), nameof(Size))]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Down2 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU, Upsample(2), Concat(nameof(Down2)), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Up2 { get; }

    [Upsample(2), Concat(nameof(Down1)), Conv2d(2, 1)]
    public partial Layer Mask { get; }
}
// light bulb: Set Step = 4
