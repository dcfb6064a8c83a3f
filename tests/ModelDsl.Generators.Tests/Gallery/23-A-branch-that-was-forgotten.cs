// Meant: metadata beside the image; the join was never written.
// Without: PyTorch, Keras: trains; the metadata has no effect, and the weights of its branch never move.
using ModelDsl;

[Model]
public partial class XRayNet
{
    [Input(1, 64, 64)]
    public partial Layer Image { get; }

    [Input(10)]
    public partial Layer Patient { get; }

    [Linear(16), ReLU]
    public partial Layer History { get; }

    [From(nameof(Image)), Conv2d(32, 3), ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Seen { get; }

    [Linear(2)]
    public partial Layer Finding { get; }
}
