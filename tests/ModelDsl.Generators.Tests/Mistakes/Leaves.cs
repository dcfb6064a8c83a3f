using ModelDsl;

namespace Plants;

public enum Leaf { Healthy, Rust, Blight, Mildew }

[Block]
public partial class Residual
{
    [Argument]
    public partial int Planes { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Planes), 3, Stride = nameof(Stride), Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer First { get; }

    [Conv2d(nameof(Planes), 3, Padding = 1, Bias = false), BatchNorm, Skip(nameof(X), Projection = true), ReLU]
    public partial Layer Second { get; }
}

[Model, SGD(LearningRate = 0.05, Momentum = 0.9), CosineAnnealingLR(WarmupEpochs = 3), EarlyStopping(Patience = 8, Monitor = typeof(Accuracy))]
[Training(Epochs = 40, BatchSize = 64), Budget(Params = 20e6)]
public partial class LeafNet
{
    [Range(16, 64, Step = 16, Default = 32)]
    public partial int Width { get; }

    [Choice(3, 5)]
    public partial int Kernel { get; }

    [Choice]
    public partial bool Deep { get; }

    [Range(0.0, 0.5, Step = 0.1, Default = 0.2)]
    public partial double Drop { get; }

    int Half => Kernel / 2;

    [Input(3, 96, 96)]
    public partial Layer Photo { get; }

    [Conv2d(nameof(Width), nameof(Kernel), Stride = 2, Padding = nameof(Half), Bias = false), BatchNorm, ReLU]
    public partial Layer Stem { get; }

    [MaxPool2d(2)]
    public partial Layer Small { get; }

    [Use<Residual>(nameof(Width)), Use<Residual>(nameof(Width))]
    public partial Layer Early { get; }

    [Use<Residual>(128), With(nameof(Residual.Stride), 2)]
    public partial Layer Middle { get; }

    [Conv2d(128, 3, Padding = 1, Groups = 4), GroupNorm(8), ReLU, When(nameof(Deep))]
    public partial Layer Extra { get; }

    [AdaptiveAvgPool2d(1), Flatten, Dropout(nameof(Drop))]
    public partial Layer Features { get; }

    [Linear(4), CrossEntropyLoss<Leaf>(LabelSmoothing = 0.1), Accuracy]
    public partial Layer Diagnosis { get; }
}
