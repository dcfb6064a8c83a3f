// Meant: as many halvings of a 28 x 28 image as the search likes.
// Without: PyTorch: RuntimeError in the first batch, only in the deepest trials. Keras: ValueError when such a trial is built.
using ModelDsl;

[Model]
public partial class ClothesNet
{
    [Range(1, 6)]
    public partial int Depth { get; }

    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Stem { get; }

    [MaxPool2d(2, Repeat = nameof(Depth))]
    public partial Layer Small { get; }

    [Flatten, Linear(10)]
    public partial Layer Kind { get; }
}
