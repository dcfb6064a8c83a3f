using System;
using ModelDsl;

namespace Photos;

/// <summary>Some 3 x 3 convolutions of one width, then half the rows and columns.</summary>
[Block]
public partial class VggStage
{
    [Argument]
    public partial int Channels { get; }

    [Argument(2)]
    public partial int Steps { get; }

    [Input]
    public partial Layer X { get; }

    [Use<ConvReLU>(nameof(Channels), Repeat = nameof(Steps)), MaxPool2d(2)]
    public partial Layer Out { get; }
}

[Block]
public partial class ConvReLU
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), 3, Padding = 1), ReLU]
    public partial Layer Out { get; }
}

/// <summary>The same idea for small images, searched.</summary>
[Model]
[AdamW(LearningRate = 1e-3), CosineAnnealingLR, EarlyStopping(Patience = 5, Monitor = typeof(Accuracy))]
[Training(Epochs = 40, BatchSize = 128)]
[Budget(Params = 1e6, Macs = 40e6)]
public partial class SmallVgg
{
    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Width { get; }

    [Range(1, 2)]
    public partial int Convolutions { get; }

    int Width2 => 2 * Width;
    int Width4 => 4 * Width;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<VggStage>(nameof(Width), nameof(Convolutions)), Use<VggStage>(nameof(Width2), nameof(Convolutions)), Use<VggStage>(nameof(Width4), nameof(Convolutions))]
    public partial Layer Features { get; }                // (N, 4 * Width, 4, 4)

    [Flatten, Linear(128), ReLU, Dropout(0.5), Linear(10), CrossEntropyLoss(LabelSmoothing = 0.1), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Many narrow paths, as groups of one convolution. Xie et al. 2016.</summary>
[Block]
public partial class GroupedBottleneck
{
    [Argument]
    public partial int Width { get; }

    [Argument(8)]
    public partial int Cardinality { get; }

    [Argument(1)]
    public partial int Stride { get; }

    int Out4 => 4 * Width;
    bool Projects => Stride != 1 || X.Channels != Out4;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Out4), 1, Stride = nameof(Stride), Bias = false), BatchNorm, When(nameof(Projects))]
    public partial Layer Shortcut { get; }

    [From(nameof(X)), Conv2d(nameof(Width), 1, Bias = false), BatchNorm, ReLU]
    [Conv2d(nameof(Width), 3, Stride = nameof(Stride), Padding = 1, Groups = nameof(Cardinality), Bias = false), BatchNorm, ReLU]
    [Conv2d(nameof(Out4), 1, Bias = false), BatchNorm, Skip(nameof(Shortcut)), ReLU]
    public partial Layer Out { get; }
}

[Model]
[SGD(LearningRate = 0.1, Momentum = 0.9), OneCycleLR]
[Training(Epochs = 30, BatchSize = 128)]
public partial class ResNeXt
{
    [Choice(4, 8)]
    public partial int Cardinality { get; }

    [Range(32, 64, Step = 16)]
    public partial int Width { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm, ReLU]
    [Use<GroupedBottleneck>(nameof(Width), nameof(Cardinality), Repeat = 2)]
    [Use<GroupedBottleneck>(nameof(Width), nameof(Cardinality), 2), Use<GroupedBottleneck>(nameof(Width), nameof(Cardinality))]
    public partial Layer Features { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Hu et al. 2017, with linear maps in the small network.</summary>
[Block]
public partial class ChannelGate
{
    [Argument(4)]
    public partial int Reduction { get; }

    int All => X.Channels;
    int Few => Math.Max(1, X.Channels / Reduction);

    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(nameof(Few)), ReLU, Linear(nameof(All)), Sigmoid, Reshape(nameof(All), 1, 1)]
    public partial Layer Gate { get; }                    // (N, C, 1, 1)

    [From(nameof(X)), Multiply(nameof(Gate))]
    public partial Layer Out { get; }
}

/// <summary>Where to look: mean and maximum over channels. Woo et al. 2018.</summary>
[Block]
public partial class PlaceGate
{
    [Input]
    public partial Layer X { get; }

    [Mean(1, KeepDim = true)]
    public partial Layer Average { get; }

    [From(nameof(X)), Max(1, KeepDim = true), Concat(nameof(Average)), Conv2d(1, 7, Padding = 3), Sigmoid]
    public partial Layer Gate { get; }                    // (N, 1, H, W)

    [Multiply(nameof(X))]
    public partial Layer Out { get; }
}

/// <summary>Skin lesions: convolutions that weigh channels and places.</summary>
[Model]
[AdamW(LearningRate = 3e-4, WeightDecay = 0.05), CosineAnnealingLR(WarmupEpochs = 3), EarlyStopping(Patience = 10), ModelCheckpoint(Path = "lesions.checkpoint")]
[Training(Epochs = 60, BatchSize = 32)]
public partial class Lesions
{
    [Choice(2, 4, 8, Default = 4)]
    public partial int Reduction { get; }

    [Input(3, 64, 64, Min = 0, Max = 1)]
    public partial Layer Photo { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Use<ChannelGate>(nameof(Reduction)), Use<PlaceGate>]
    [Conv2d(64, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Use<ChannelGate>(nameof(Reduction)), Use<PlaceGate>]
    public partial Layer Features { get; }

    [AdaptiveAvgPool2d(1), Flatten, Dropout(0.3), Linear(7), CrossEntropyLoss(ClassWeights = new[] { 1.0, 0.2, 2.0, 3.0, 1.0, 5.0, 1.5 }), Accuracy]
    public partial Layer Diagnosis { get; }
}
