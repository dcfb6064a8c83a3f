// Meant: probabilities at the end; the head was copied together with its softmax.
// Without: PyTorch, Keras: runs; all probabilities come out almost equal.
using ModelDsl;

[Model]
public partial class WineNet
{
    [Input(13)]
    public partial Layer Analysis { get; }

    [Linear(3), Softmax]
    public partial Layer Raw { get; }

    [Softmax]
    public partial Layer Cultivar { get; }
}
