using System;
using ModelDsl;

namespace Examples.Images;

/// <summary>LeCun et al. 1998.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9)]
[Training(Epochs = 20, BatchSize = 64)]
public partial class LeNet5
{
    [Input(1, 32, 32, Min = 0, Max = 1)]
    public partial Layer Image { get; }

    [Conv2d(6, 5), Tanh, AvgPool2d(2)]
    public partial Layer C1 { get; }                      // (N, 6, 14, 14)

    [Conv2d(16, 5), Tanh, AvgPool2d(2)]
    public partial Layer C3 { get; }                      // (N, 16, 5, 5)

    [Conv2d(120, 5), Tanh, Flatten]
    public partial Layer C5 { get; }                      // (N, 120)

    [Linear(84), Tanh]
    public partial Layer F6 { get; }

    [Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Digit { get; }
}

/// <summary>Krizhevsky et al. 2012, with torchvision's sizes.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9, WeightDecay = 5e-4), StepLR(30), ModelCheckpoint]
[Training(Epochs = 90, BatchSize = 128)]
public partial class AlexNet
{
    [Input(3, 224, 224)]
    public partial Layer Image { get; }

    [Conv2d(64, 11, Stride = 4, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)]
    [Conv2d(192, 5, Padding = 2), ReLU, MaxPool2d(3, Stride = 2)]
    [Conv2d(384, 3, Padding = 1), ReLU]
    [Conv2d(256, 3, Padding = 1), ReLU]
    [Conv2d(256, 3, Padding = 1), ReLU, MaxPool2d(3, Stride = 2)]
    public partial Layer Features { get; }                // (N, 256, 6, 6)

    [AdaptiveAvgPool2d(6), Flatten]
    public partial Layer Pooled { get; }

    [Dropout(0.5), Linear(4096), ReLU, Dropout(0.5), Linear(4096), ReLU, Linear(1000)]
    [CrossEntropyLoss, Accuracy, Accuracy(Top = 5)]
    public partial Layer Classifier { get; }
}

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

/// <summary>Simonyan and Zisserman 2014.</summary>
[Model]
[SGD(LearningRate = 0.01, Momentum = 0.9, WeightDecay = 5e-4), ReduceLROnPlateau(Monitor = typeof(Accuracy))]
[Training(Epochs = 74, BatchSize = 256)]
public partial class Vgg16
{
    [Input(3, 224, 224)]
    public partial Layer Image { get; }

    [Use<VggStage>(64), Use<VggStage>(128), Use<VggStage>(256, 3), Use<VggStage>(512, 3), Use<VggStage>(512), With(nameof(VggStage.Steps), 3)]
    public partial Layer Features { get; }                // (N, 512, 7, 7)

    [Flatten, Linear(4096), ReLU, Dropout(0.5), Linear(4096), ReLU, Dropout(0.5), Linear(1000)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Classifier { get; }
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

/// <summary>Lin et al. 2013: small networks at every place; the last one gives the classes, their mean is the answer.</summary>
[Model]
[SGD(LearningRate = 0.1, Momentum = 0.9, WeightDecay = 1e-4), StepLR(60)]
[Training(Epochs = 150, BatchSize = 128)]
public partial class NetworkInNetwork
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(48, 5, Padding = 2), ReLU, Conv2d(40, 1), ReLU, Conv2d(24, 1), ReLU, MaxPool2d(3, Stride = 2, Padding = 1), Dropout(0.5)]
    public partial Layer Mlp1 { get; }

    [Conv2d(48, 5, Padding = 2), ReLU, Conv2d(48, 1), ReLU, Conv2d(48, 1), ReLU, AvgPool2d(3, Stride = 2, Padding = 1), Dropout(0.5)]
    public partial Layer Mlp2 { get; }

    [Conv2d(48, 3, Padding = 1), ReLU, Conv2d(48, 1), ReLU, Conv2d(10, 1), ReLU, AdaptiveAvgPool2d(1), Flatten]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Iandola et al. 2016: few channels for the many kernels of 3 x 3.</summary>
[Block]
public partial class Fire
{
    [Argument]
    public partial int Squeezed { get; }

    [Argument]
    public partial int Expanded { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Squeezed), 1), ReLU]
    public partial Layer Squeeze { get; }

    [Conv2d(nameof(Expanded), 1), ReLU]
    public partial Layer Expand1 { get; }

    [From(nameof(Squeeze)), Conv2d(nameof(Expanded), 3, Padding = 1), ReLU]
    public partial Layer Expand3 { get; }

    [From(nameof(Expand1)), Concat(nameof(Expand3))]
    public partial Layer Out { get; }
}

[Model]
[SGD(LearningRate = 0.04, Momentum = 0.9, WeightDecay = 2e-4), LinearLR(TotalIters = 2)]
[Training(Epochs = 60, BatchSize = 64)]
public partial class SqueezeNet
{
    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(64, 3, Stride = 2), ReLU, MaxPool2d(3, Stride = 2)]
    [Use<Fire>(16, 64, Repeat = 2), MaxPool2d(3, Stride = 2)]
    [Use<Fire>(32, 128, Repeat = 2), MaxPool2d(3, Stride = 2)]
    [Use<Fire>(48, 192), Use<Fire>(64, 256)]
    public partial Layer Features { get; }

    [Dropout(0.5), Conv2d(200, 1), ReLU, AdaptiveAvgPool2d(1), Flatten]
    [CrossEntropyLoss, Accuracy, Accuracy(Top = 5)]
    public partial Layer Classifier { get; }
}

/// <summary>Norm and activation in front of each convolution. He et al. 2016.</summary>
[Block]
public partial class PreActivated
{
    [Argument]
    public partial int Channels { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Argument(0.0)]
    public partial double Drop { get; }

    [Input]
    public partial Layer X { get; }

    [BatchNorm, ReLU, Conv2d(nameof(Channels), 3, Stride = nameof(Stride), Padding = 1, Bias = false)]
    [BatchNorm, ReLU, Dropout(nameof(Drop)), Conv2d(nameof(Channels), 3, Padding = 1, Bias = false)]
    [Skip(nameof(X), Projection = true)]
    public partial Layer Out { get; }
}

/// <summary>Zagoruyko and Komodakis 2016: a ResNet whose depth and width are tuned.</summary>
[Model]
[SGD(LearningRate = 0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 5e-4, DecayVectors = false), CosineAnnealingLR(WarmupEpochs = 5)]
[Training(Epochs = 200, BatchSize = 128)]
public partial class WideResNet
{
    [Range(1, 3, Default = 2)]
    public partial int Blocks { get; }

    [Range(1, 2)]
    public partial int Widen { get; }

    [Range(0.0, 0.4, Step = 0.1, Default = 0.3)]
    public partial double Drop { get; }

    int Rest => Blocks - 1;
    int Width1 => 16 * Widen;
    int Width2 => 32 * Widen;
    int Width3 => 64 * Widen;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1, Bias = false)]
    public partial Layer Stem { get; }

    [Use<PreActivated>(nameof(Width1), 1, nameof(Drop), Repeat = nameof(Blocks))]
    public partial Layer Group1 { get; }

    [Use<PreActivated>(nameof(Width2), 2, nameof(Drop)), Use<PreActivated>(nameof(Width2), 1, nameof(Drop), Repeat = nameof(Rest))]
    public partial Layer Group2 { get; }

    [Use<PreActivated>(nameof(Width3), 2, nameof(Drop)), Use<PreActivated>(nameof(Width3), 1, nameof(Drop), Repeat = nameof(Rest))]
    public partial Layer Group3 { get; }

    [BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(100), CrossEntropyLoss, Accuracy]
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

/// <summary>Each channel by itself, then across channels. Howard et al. 2017.</summary>
[Block]
public partial class DepthwiseSeparable
{
    [Argument]
    public partial int Channels { get; }

    [Argument(1)]
    public partial int Stride { get; }

    int All => X.Channels;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(All), 3, Stride = nameof(Stride), Padding = 1, Groups = nameof(All), Bias = false), BatchNorm, ReLU6]
    public partial Layer Depthwise { get; }

    [Conv2d(nameof(Channels), 1, Bias = false), BatchNorm, ReLU6]
    public partial Layer Pointwise { get; }
}

[Model]
[AdamW, OneCycleLR(DivFactor = 10)]
[Training(Epochs = 30, BatchSize = 96)]
[Budget(Params = 1.5e6, ActivationMb = 20)]
public partial class MobileNetV1
{
    [Choice(2, 1, 4)]
    public partial int Quarters { get; }

    int C32 => 8 * Quarters;
    int C64 => 16 * Quarters;
    int C128 => 32 * Quarters;
    int C256 => 64 * Quarters;

    [Input(3, 96, 96)]
    public partial Layer Image { get; }

    [Conv2d(nameof(C32), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU6]
    [Use<DepthwiseSeparable>(nameof(C64))]
    [Use<DepthwiseSeparable>(nameof(C128), 2), Use<DepthwiseSeparable>(nameof(C128))]
    [Use<DepthwiseSeparable>(nameof(C256), 2), Use<DepthwiseSeparable>(nameof(C256), Repeat = 4)]
    public partial Layer Features { get; }

    [AdaptiveAvgPool2d(1), Dropout(0.001), Conv2d(50, 1), Flatten, CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Channels in two groups, shuffled between them. Zhang et al. 2017.</summary>
[Block]
public partial class ShuffleUnit
{
    int All => X.Channels;
    int Half => X.Channels / 2;
    int Quarter => X.Channels / 4;
    int Rows => X.Size(2);
    int Columns => X.Size(3);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Quarter), 1, Groups = 2, Bias = false), BatchNorm, ReLU]
    public partial Layer Squeezed { get; }

    [Reshape(2, -1, nameof(Rows), nameof(Columns)), Transpose(1, 2), Reshape(nameof(Quarter), nameof(Rows), nameof(Columns))]
    public partial Layer Shuffled { get; }

    [Conv2d(nameof(Quarter), 3, Padding = 1, Groups = nameof(Quarter), Bias = false), BatchNorm]
    [Conv2d(nameof(All), 1, Groups = 2, Bias = false), BatchNorm, Skip(nameof(X)), ReLU]
    public partial Layer Out { get; }
}

[Model]
[Adam, StepLR(10)]
[Training(Epochs = 30)]
public partial class ShuffleNet
{
    [Range(16, 64, Step = 16, Default = 32)]
    public partial int Width { get; }

    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    [Use<ShuffleUnit>(Repeat = nameof(Depth))]
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

/// <summary>Liu et al. 2022: a large depthwise kernel, a norm over channels, a small network at each place.</summary>
[Block]
public partial class ConvNeXtBlock
{
    int All => X.Channels;
    int Wide => 4 * X.Channels;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(All), 7, Padding = 3, Groups = nameof(All)), Permute(2, 3, 1), LayerNorm, Linear(nameof(Wide)), GELU, Linear(nameof(All)), Permute(3, 1, 2), Skip(nameof(X))]
    public partial Layer Out { get; }
}

[Model]
[AdamW(LearningRate = 4e-3, WeightDecay = 0.05), CosineAnnealingLR(WarmupEpochs = 20)]
[Training(Epochs = 300, BatchSize = 64)]
public partial class ConvNeXt
{
    [Range(1, 3)]
    public partial int Depth { get; }

    [Choice(24, 32, 48)]
    public partial int Width { get; }

    int Doubled => 2 * Width;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 4, Stride = 4), Use<ConvNeXtBlock>(Repeat = nameof(Depth))]
    public partial Layer Stage1 { get; }                  // (N, Width, 8, 8)

    [Permute(2, 3, 1), LayerNorm, Permute(3, 1, 2), Conv2d(nameof(Doubled), 2, Stride = 2), Use<ConvNeXtBlock>(Repeat = nameof(Depth))]
    public partial Layer Stage2 { get; }                  // (N, 2 * Width, 4, 4)

    [Mean(-1), Mean(-1), LayerNorm, Linear(10), CrossEntropyLoss(LabelSmoothing = 0.1), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Trockman and Kolter 2022.</summary>
[Block]
public partial class MixerLayer
{
    [Argument(5)]
    public partial int Kernel { get; }

    int All => X.Channels;
    int Padding => Kernel / 2;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(All), nameof(Kernel), Padding = nameof(Padding), Groups = nameof(All)), GELU, BatchNorm, Skip(nameof(X))]
    public partial Layer Places { get; }

    [Conv2d(nameof(All), 1), GELU, BatchNorm]
    public partial Layer Channels { get; }
}

[Model]
[AdamW(LearningRate = 0.01), OneCycleLR(Linear = true)]
[Training(Epochs = 25, BatchSize = 128)]
public partial class ConvMixer
{
    [Choice(3, 5, 7, Default = 5)]
    public partial int Kernel { get; }

    [Range(2, 6, Step = 2)]
    public partial int Depth { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(64, 4, Stride = 4), GELU, BatchNorm]
    public partial Layer Patches { get; }

    [Use<MixerLayer>(nameof(Kernel), Repeat = nameof(Depth))]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Tolstikhin et al. 2021: small networks, along places and along channels in turn.</summary>
[Block]
public partial class MlpMixerLayer
{
    int Places => X.Size(1);
    int Width => X.Features;
    int Wide => 2 * Width;

    [Input]
    public partial Layer X { get; }                       // (N, places, width)

    [LayerNorm, Transpose(1, 2), Linear(32), GELU, Linear(nameof(Places)), Transpose(1, 2), Skip(nameof(X))]
    public partial Layer Mixed { get; }

    [LayerNorm, Linear(nameof(Wide)), GELU, Linear(nameof(Width)), Skip(nameof(Mixed))]
    public partial Layer Out { get; }
}

[Model]
[Adam(LearningRate = 1e-3), ReduceLROnPlateau(Patience = 3)]
[Training(Epochs = 50, BatchSize = 64)]
public partial class MlpMixer
{
    [Choice(4, 8)]
    public partial int Patch { get; }

    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(48, nameof(Patch), Stride = nameof(Patch)), Reshape(48, -1), Transpose(1, 2)]
    public partial Layer Patches { get; }                 // (N, (32 / Patch)^2, 48)

    [Use<MlpMixerLayer>(Repeat = nameof(Depth)), LayerNorm, Mean(1)]
    public partial Layer Body { get; }

    [Linear(100), CrossEntropyLoss, Accuracy, Accuracy(Top = 5)]
    public partial Layer Kind { get; }
}

[Block]
public partial class ViTBlock
{
    [Argument]
    public partial int Heads { get; }

    [Argument(0.0)]
    public partial double Drop { get; }

    int Width => X.Features;
    int Hidden => 4 * Width;

    [Input]
    public partial Layer X { get; }

    [LayerNorm, MultiheadAttention(nameof(Heads)), Dropout(nameof(Drop)), Skip(nameof(X))]
    public partial Layer Attention { get; }

    [LayerNorm, Linear(nameof(Hidden)), GELU, Dropout(nameof(Drop)), Linear(nameof(Width)), Dropout(nameof(Drop)), Skip(nameof(Attention))]
    public partial Layer Mlp { get; }
}

/// <summary>Dosovitskiy et al. 2020, with the mean of all patches in place of a class token.</summary>
[Model]
[AdamW(LearningRate = 3e-4, WeightDecay = 0.1, Beta2 = 0.95), CosineAnnealingLR(WarmupEpochs = 5)]
[Training(Epochs = 100, BatchSize = 64, ClipNorm = 1)]
public partial class ViT
{
    [Choice(2, 4, 8, Default = 4)]
    public partial int Heads { get; }

    [Range(32, 96, Step = 32, Default = 64)]
    public partial int Width { get; }

    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    [Range(0.0, 0.2, Default = 0.1)]
    public partial double Drop { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 8, Stride = 8), Reshape(nameof(Width), 16), Transpose(1, 2), LearnedPositions, Dropout(nameof(Drop))]
    public partial Layer Patches { get; }

    [Use<ViTBlock>(nameof(Heads), nameof(Drop), Repeat = nameof(Depth)), LayerNorm]
    public partial Layer Encoder { get; }

    [Mean(1), Linear(10), CrossEntropyLoss(LabelSmoothing = 0.1), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Satellite images of any size: the same network, whatever rows and columns there are.</summary>
[Model]
[AdamW]
[Training(Epochs = 20, BatchSize = 8)]
public partial class LandUse
{
    [Axis(Min = 32, Max = 512)]
    public partial int Rows { get; }

    [Axis(Min = 32, Max = 512)]
    public partial int Columns { get; }

    [Input(4, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2), GroupNorm(4), ReLU, Conv2d(32, 3, Stride = 2), GroupNorm(8), ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Features { get; }

    [Linear(21), BCEWithLogitsLoss, Accuracy]
    public partial Layer Labels { get; }
}

/// <summary>Where a face's five points are, from -1 to 1.</summary>
[Model]
[Adam(LearningRate = 1e-3), EarlyStopping(Patience = 30)]
[Training(Epochs = 300, BatchSize = 64)]
public partial class FacePoints
{
    [Input(1, 48, 48)]
    public partial Layer Face { get; }

    [Conv2d(32, 3), PReLU(PerChannel = true), MaxPool2d(3, Stride = 2)]
    [Conv2d(64, 3), PReLU(PerChannel = true), MaxPool2d(3, Stride = 2)]
    [Conv2d(64, 3), PReLU(PerChannel = true), MaxPool2d(2)]
    [Flatten, Linear(128), PReLU]
    public partial Layer Features { get; }

    [Linear(10), L1Loss, RMSE]
    public partial Layer Points { get; }
}

/// <summary>A small net learns what a large one says of each picture, as shares of the classes. Hinton et al. 2015, arXiv:1503.02531.</summary>
[Model, AdamW(LearningRate = 1e-3), CosineAnnealingLR, Training(Epochs = 30, BatchSize = 64)]
public partial class Pupil
{
    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Width { get; }

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(nameof(Width), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Body { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(20)]
    [CrossEntropyLoss(Soft = true), Accuracy, Accuracy(Top = 5)]
    public partial Layer Kind { get; }
}
