// Meant: will a customer leave: yes or no.
// Without: PyTorch: RuntimeError as soon as a value leaves 0 to 1 (on a GPU a device-side assert). Keras: clips the values, and learns badly.
using ModelDsl;

[Model]
[Adam]
public partial class ChurnNet
{
    [Input(20)]
    public partial Layer Customer { get; }

    [Linear(32), ReLU]
    public partial Layer Hidden { get; }

    [Linear(1), BCELoss]
    public partial Layer Leaves { get; }
}
