// Meant: keep the weights of the hidden layer small.
// Without: PyTorch, Keras: both pull at the same weights, and neither number means what it says.
using ModelDsl;

[Model]
[AdamW(WeightDecay = 0.01)]
public partial class LoanNet
{
    [Input(30)]
    public partial Layer Request { get; }

    [Linear(64), ReLU, L2(1e-4)]
    public partial Layer Hidden { get; }

    [Linear(2)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Granted { get; }
}
