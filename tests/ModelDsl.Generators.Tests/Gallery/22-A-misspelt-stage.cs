// Meant: the skip around the second layer.
// Without: PyTorch: AttributeError or NameError in the first forward. Keras: NameError when the script gets there.
using ModelDsl;

[Model]
public partial class TideNet
{
    [Input(48)]
    public partial Layer Level { get; }

    [Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(64), Skip("Hiden"), ReLU, Linear(1)]
    public partial Layer Tide { get; }
}
