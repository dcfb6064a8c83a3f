// Meant: stop early; the run was shortened to try something.
// Without: PyTorch, Keras: early stopping never stops anything, and nobody is told.
using ModelDsl;

[Model]
[AdamW, EarlyStopping(Patience = 25)]
[Training(Epochs = 20)]
public partial class BikeNet
{
    [Input(12)]
    public partial Layer Hour { get; }

    [Linear(64), ReLU, Linear(1)]
    [MSELoss, MAE]
    public partial Layer Rentals { get; }
}
