// Meant: probabilities at the end; the head was copied together with its softmax.
// Without: PyTorch, Keras: runs; of three probabilities none comes out above 0.58.
using ModelDsl;

[Model]
public partial class WineNet
{
    [Input(13)]
    public partial Layer Analysis { get; }

    [Linear(3), Softmax]
    public partial Layer Likely { get; }

    [Softmax]
    public partial Layer Cultivar { get; }
}
