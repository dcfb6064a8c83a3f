// Meant: stop when the accuracy stands still.
// Without: Keras: a warning after the first epoch, and it never stops. Lightning: RuntimeError after the first epoch.
using ModelDsl;

[Model]
[AdamW, EarlyStopping(Monitor = typeof(Accuracy), Patience = 5)]
[Training(Epochs = 60)]
public partial class FlowerNet
{
    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Conv2d(16, 3), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(5)]
    [CrossEntropyLoss]
    public partial Layer Flower { get; }
}
