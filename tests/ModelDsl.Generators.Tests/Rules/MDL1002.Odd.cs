using ModelDsl;

[Model]
public partial class Net
{
    [Range(64, 128, Default = 96)]
    public partial int Size { get; }

    [Input(3, nameof(Size), nameof(Size))]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down1 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Down2 { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU, Upsample(2), Concat({|MDL1002:nameof(Down2)|}), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Up2 { get; }

    [Upsample(2), Concat(nameof(Down1)), Conv2d(2, 1)]
    public partial Layer Mask { get; }
}

// message: 'Concat' joins Down2 (N, 32, Size / 2, Size / 2) to (N, 32, 2 * (Size / 4), 2 * (Size / 4)) along axis 1: their other sizes differ when Size = 66; with Step = 4 in the [Range] of Size they fit
