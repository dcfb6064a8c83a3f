// Meant: batch norm in deep models only; the range was narrowed afterwards.
// Without: PyTorch, Keras: runs; the batch norm is in no trial.
using ModelDsl;

[Model]
public partial class MoleNet
{
    [Range(1, 4)]
    public partial int Depth { get; }

    private bool IsDeep => Depth > 4;

    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [MaxPool2d(2, Repeat = nameof(Depth)), Conv2d(32, 3, Padding = 1), BatchNorm(When = nameof(IsDeep)), ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(2)]
    public partial Layer Benign { get; }
}
