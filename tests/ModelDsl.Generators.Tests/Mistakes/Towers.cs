using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

namespace Towers;

/// <summary>Two towers whose results meet only in a product: items can be calculated in advance.</summary>
[Model]
[AdamW(LearningRate = 1e-3)]
[Training(Epochs = 5, BatchSize = 512)]
public partial class TwoTower
{
    [Range(16, 64, Step = 16, Default = 32)]
    public partial int Size { get; }

    [Input(20, Ids = 5000)]
    public partial Layer History { get; }

    [Embedding(32), Mean(1), Linear(64), ReLU, Linear(nameof(Size)), Normalize, Output]
    public partial Layer User { get; }

    [Input(1, Ids = 5000)]
    public partial Layer ItemId { get; }

    [Embedding(32), Flatten]
    public partial Layer ItemVector { get; }

    [Input(15)]
    public partial Layer ItemFacts { get; }

    [Concat(nameof(ItemVector)), Linear(64), ReLU, Linear(nameof(Size)), Normalize, Output]
    public partial Layer Item { get; }

    [Multiply(nameof(User)), Sum(1), Call(nameof(Scaled)), BCEWithLogitsLoss, Output]
    public partial Layer Match { get; }                   // (N)

    [return: Shape]
    static Tensor Scaled(Tensor cosine) => cosine * 20;
}

[Block]
public partial class SmallExpert
{
    [Argument(32)]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(64), ReLU, Linear(nameof(Width)), ReLU]
    public partial Layer Out { get; }
}

/// <summary>Two tasks, three experts, a gate for each task. Ma et al. 2018.</summary>
[Model]
[Adam(LearningRate = 1e-3), ReduceLROnPlateau(Monitor = typeof(Accuracy), Of = nameof(Buys))]
[Training(Epochs = 10, BatchSize = 256)]
public partial class TwoTasks
{
    [Range(0.1, 0.9, Step = 0.1, Default = 0.5)]
    public partial double ClickWeight { get; }

    double BuyWeight => 1 - ClickWeight;

    [Input(40)]
    public partial Layer X { get; }

    [Use<SmallExpert>]
    public partial Layer A { get; }

    [From(nameof(X)), Use<SmallExpert>]
    public partial Layer B { get; }

    [From(nameof(X)), Use<SmallExpert>]
    public partial Layer C { get; }

    [From(nameof(A)), Stack(nameof(B), nameof(C))]
    public partial Layer Experts { get; }                 // (N, 3, 32)

    [From(nameof(X)), Linear(3), Softmax, Unsqueeze(2)]
    public partial Layer ClickGate { get; }               // (N, 3, 1)

    [Multiply(nameof(Experts)), Sum(1), Linear(1), BCEWithLogitsLoss(Weight = nameof(ClickWeight)), Accuracy]
    public partial Layer Clicks { get; }

    [From(nameof(X)), Linear(3), Softmax, Unsqueeze(-1)]
    public partial Layer BuyGate { get; }

    [Multiply(nameof(Experts)), Sum(1), Linear(1), BCEWithLogitsLoss(Weight = nameof(BuyWeight)), Accuracy]
    public partial Layer Buys { get; }
}

/// <summary>A backbone that was trained for something else.</summary>
[Block]
public partial class SmallBackbone
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Early { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Middle { get; }

    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Late { get; }
}

/// <summary>Defects of parts: the early layers stay, the middle ones thaw, the head learns at the full rate.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9), CosineAnnealingLR(WarmupEpochs = 2), EarlyStopping(Patience = 4)]
[Training(Epochs = 20, BatchSize = 32)]
public partial class Defects
{
    [Input(1, 64, 64)]
    public partial Layer Part { get; }

    [Use<SmallBackbone>]
    [Frozen(nameof(SmallBackbone.Early)), Frozen(nameof(SmallBackbone.Middle), UntilEpoch = 5)]
    [LearningRate(0.1, nameof(SmallBackbone.Middle), nameof(SmallBackbone.Late))]
    public partial Layer Backbone { get; }

    [Dropout(0.2), Linear(6), CrossEntropyLoss, Accuracy]
    public partial Layer Defect { get; }
}

/// <summary>A photo, its caption and its facts together say how many will like it.</summary>
[Model]
[AdamW, OneCycleLR]
[Training(Epochs = 15, BatchSize = 64)]
public partial class Popularity
{
    [Axis(Min = 1, Max = 50)]
    public partial int Words { get; }

    [Range(32, 64, Step = 16)]
    public partial int Width { get; }

    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Use<SmallBackbone>, Linear(nameof(Width))]
    public partial Layer Seen { get; }

    [Input(nameof(Words), Ids = 8000)]
    public partial Layer Caption { get; }

    [Embedding(nameof(Width)), Mean(1)]
    public partial Layer Read { get; }

    [Input(12)]
    public partial Layer Facts { get; }

    [BatchNorm, Linear(nameof(Width)), ReLU, Stack(nameof(Seen), nameof(Read))]
    public partial Layer Together { get; }                // (N, 3, Width)

    [MultiheadAttention(4), Skip(nameof(Together)), LayerNorm, Flatten, Linear(1), MSELoss, R2]
    public partial Layer LogLikes { get; }
}
