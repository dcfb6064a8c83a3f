// Meant: train the new head on frozen features; the mark slipped onto the head.
// Without: PyTorch: RuntimeError at the first backward. Keras: trains for hours, and nothing changes.
using ModelDsl;

[Model]
[AdamW]
public partial class TextureNet
{
    [Input(256)]
    public partial Layer Features { get; }

    [Frozen, Linear(47)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Texture { get; }
}
