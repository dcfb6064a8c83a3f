// Meant: the rate falls to zero until the end; the run was prolonged and the schedule forgotten.
// Without: PyTorch: the rate rises again in the second half, and the best weights are lost. Keras (CosineDecay): the second half learns nothing.
using ModelDsl;

[Model]
[AdamW, CosineAnnealingLR(TMax = 50)]
[Training(Epochs = 100)]
public partial class SeaNet
{
    [Input(24)]
    public partial Layer Day { get; }

    [Linear(64), ReLU, Linear(1)]
    [MSELoss]
    public partial Layer Temperature { get; }
}
