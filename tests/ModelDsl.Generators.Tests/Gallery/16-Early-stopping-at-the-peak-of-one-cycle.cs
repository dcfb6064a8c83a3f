// Meant: one-cycle learning rates, and no epoch too many.
// Without: PyTorch, Lightning, Keras: stops in the middle of the cycle, before the low rates that would have made it good.
using ModelDsl;

[Model]
[AdamW, OneCycleLR, EarlyStopping(Patience = 3)]
[Training(Epochs = 30)]
public partial class SignNet
{
    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Conv2d(32, 3, Bias = false), BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(43)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Sign { get; }
}
