// Meant: a small U-Net: what comes up again is joined to what went down.
// Without: PyTorch: RuntimeError in the first batch ("Sizes of tensors must match except in dimension 1"), without a name of a layer.
using ModelDsl;

[Model]
public partial class LeafNet
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Fine { get; }

    [MaxPool2d(2), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Middle { get; }

    [MaxPool2d(2), Conv2d(64, 3, Padding = 1), ReLU]
    public partial Layer Coarse { get; }

    [Upsample(2), Concat(nameof(Fine)), Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Up { get; }

    [Concat(nameof(Middle)), Upsample(2), Conv2d(1, 1)]
    public partial Layer Mask { get; }
}
