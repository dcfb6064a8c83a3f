using System;
using ModelDsl;

namespace Examples;

/// <summary>Weighs each channel by what all of them hold on average.</summary>
[Block]
public partial class SqueezeExcite
{
    int Squeezed => Math.Max(8, X.Channels / 4);          // Math.Max is read into the proofs
    int All => X.Channels;

    [Input]
    public partial Layer X { get; }                       // (N, C, H, W)

    [AdaptiveAvgPool2d(1), Conv2d(nameof(Squeezed), 1), SiLU, Conv2d(nameof(All), 1), Sigmoid]   // (N, C, 1, 1)
    [Multiply(nameof(X))]
    public partial Layer Scaled { get; }                  // (N, C, H, W): one weight per channel, spread over rows and columns
}

/// <summary>Widen, convolve each channel by itself, weigh, narrow; a shortcut where the shapes allow one.</summary>
[Block]
public partial class InvertedResidual
{
    [Argument]
    public partial int Channels { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Argument(6)]
    public partial int Expand { get; }

    [Argument(0.0)]
    public partial double Drop { get; }                   // the probability that training leaves the whole block out

    int Wide => Expand * X.Channels;
    bool Expands => Expand != 1;
    bool Residual => Stride == 1 && X.Channels == Channels;

    [Input]
    public partial Layer X { get; }                       // (N, C, H, W)

    // open: the same When stands on each operation of the stage.
    [Conv2d(nameof(Wide), 1, Bias = false, When = nameof(Expands)), BatchNorm(When = nameof(Expands)), SiLU(When = nameof(Expands))]
    public partial Layer Expansion { get; }               // (N, Expand * C, H, W)

    [Conv2d(nameof(Wide), 3, Stride = nameof(Stride), Padding = 1, Groups = nameof(Wide), Bias = false), BatchNorm, SiLU]
    [Use<SqueezeExcite>]
    public partial Layer Depthwise { get; }               // (N, Expand * C, H / Stride, W / Stride)

    [Conv2d(nameof(Channels), 1, Bias = false), BatchNorm]
    public partial Layer Projection { get; }              // (N, Channels, H / Stride, W / Stride)

    [Dropout(nameof(Drop), When = nameof(Residual)), Skip(nameof(X), When = nameof(Residual))]
    public partial Layer Out { get; }
}

/// <summary>Stochastic depth that grows towards the output: under Repeat a number may be a method of the index.</summary>
[Model]
public partial class GrowingDrop
{
    [Range(4, 16, Default = 8)]
    public partial int Depth { get; }

    [Range(0.0, 0.3, Default = 0.2)]
    public partial double DropPath { get; }

    double Drop(int i) => DropPath * i / Math.Max(1, Depth - 1);    // 0 in the first block, DropPath in the last

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1), BatchNorm, SiLU]
    public partial Layer Stem { get; }                    // (N, 32, 32, 32)

    [Use<InvertedResidual>(32, Repeat = nameof(Depth)), With(nameof(InvertedResidual.Drop), nameof(Drop))]
    public partial Layer Body { get; }                    // (N, 32, 32, 32)

    [AdaptiveAvgPool2d(1), Flatten, Linear(10)]
    public partial Layer Head { get; }                    // (N, 10)
}

/// <summary>Convolution, norm and activation as one part; torchvision's Conv2dNormActivation.</summary>
[Block]
public partial class ConvNorm
{
    [Argument]
    public partial int Channels { get; }

    [Argument(3)]
    public partial int Kernel { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Argument(1)]
    public partial int Groups { get; }

    int Padding => (Kernel - 1) / 2;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), nameof(Kernel), Stride = nameof(Stride), Padding = nameof(Padding), Groups = nameof(Groups), Bias = false)]
    [BatchNorm, ReLU6]
    [StateKey("")]                                        // no segment of its own: "0.weight", "1.weight" below the place of use
    public partial Layer Body { get; }                    // (N, Channels, H / Stride, W / Stride)
}

/// <summary>MobileNetV2's inverted residual, with torchvision's weight names.</summary>
[Block]
public partial class MobileBlock
{
    [Argument]
    public partial int Channels { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Argument(6)]
    public partial int Expand { get; }

    int Wide => Expand * X.Channels;
    bool Expands => Expand != 1;
    bool Residual => Stride == 1 && X.Channels == Channels;

    [Input]
    public partial Layer X { get; }

    // An operation that is absent takes no number: without the first, conv.0 is the depthwise convolution.
    [Use<ConvNorm>(nameof(Wide), When = nameof(Expands)), With(nameof(ConvNorm.Kernel), 1)]
    [Use<ConvNorm>(nameof(Wide)), With(nameof(ConvNorm.Stride), nameof(Stride)), With(nameof(ConvNorm.Groups), nameof(Wide))]
    [Conv2d(nameof(Channels), 1, Bias = false), BatchNorm]
    public partial Layer Conv { get; }                    // (N, Channels, H / Stride, W / Stride)

    [Skip(nameof(X), When = nameof(Residual))]
    public partial Layer Out { get; }
}

/// <summary>MobileNetV2 for the 1000 classes of ImageNet.</summary>
[Model]
public partial class MobileNetV2
{
    [Input(3, 224, 224)]
    public partial Layer Image { get; }

    [Use<ConvNorm>(32), With(nameof(ConvNorm.Stride), 2)]                                                           // (N, 32, 112, 112)
    [Use<MobileBlock>(16), With(nameof(MobileBlock.Expand), 1)]                                                     // (N, 16, 112, 112)
    [Use<MobileBlock>(24), With(nameof(MobileBlock.Stride), 2), Use<MobileBlock>(24)]                               // (N, 24, 56, 56)
    [Use<MobileBlock>(32), With(nameof(MobileBlock.Stride), 2), Use<MobileBlock>(32, Repeat = 2)]                   // (N, 32, 28, 28)
    [Use<MobileBlock>(64), With(nameof(MobileBlock.Stride), 2), Use<MobileBlock>(64, Repeat = 3)]                   // (N, 64, 14, 14)
    [Use<MobileBlock>(96, Repeat = 3)]                                                                              // (N, 96, 14, 14)
    [Use<MobileBlock>(160), With(nameof(MobileBlock.Stride), 2), Use<MobileBlock>(160, Repeat = 2)]                 // (N, 160, 7, 7)
    [Use<MobileBlock>(320)]                                                                                         // (N, 320, 7, 7)
    [Use<ConvNorm>(1280), With(nameof(ConvNorm.Kernel), 1)]
    public partial Layer Features { get; }                // (N, 1280, 7, 7); weights: features.0 ... features.18

    [AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Pooled { get; }                  // (N, 1280)

    [Dropout(0.2), Linear(1000), StateKey("classifier.1")]
    public partial Layer Classifier { get; }              // (N, 1000)
}
