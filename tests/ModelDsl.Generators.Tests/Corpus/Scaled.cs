using System;
using ModelDsl;
using static TorchSharp.torch;

namespace Scaled;

/// <summary>A kernel of the logarithm of the channels, which only its uses know. Wang et al. 2020, ECA-Net.</summary>
[Block]
public partial class LogarithmicGate
{
    private int Near => (int)Math.Abs((Math.Log2(X.Channels) + 1) / 2);

    private int Kernel => Near % 2 == 1 ? Near : Near + 1;

    private int Same => Kernel / 2;

    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), Squeeze(3), Transpose(1, 2), Conv1d(1, nameof(Kernel), Padding = nameof(Same), Bias = false), Transpose(1, 2), Unsqueeze(3), Sigmoid, Multiply(nameof(X))]
    public partial Layer Y { get; }
}

[Block]
public partial class GatedStep
{
    [Argument]
    public partial int Planes { get; }

    [Argument(false)]
    public partial bool Gated { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Planes), 3, Padding = 1, Bias = false), BatchNorm, Use<LogarithmicGate>(When = nameof(Gated)), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class GatedSteps
{
    [Choice(16, 32)]
    public partial int Width { get; }

    [Choice]
    public partial bool Gated { get; }

    private int Twice => 2 * Width;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<GatedStep>(nameof(Width), nameof(Gated)), Use<GatedStep>(nameof(Twice), nameof(Gated))]
    public partial Layer Y { get; }
}

[Block]
public partial class Squeezed
{
    [Argument]
    public partial double Ratio { get; }

    private int Inner => Math.Max(1, (int)(X.Channels * Ratio));

    private int Back => X.Channels;

    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool2d(1), Conv2d(nameof(Inner), 1), ReLU, Conv2d(nameof(Back), 1), Sigmoid, Multiply(nameof(X))]
    public partial Layer Y { get; }
}

/// <summary>A multiplier that comes from outside, for layers and for a block within.</summary>
[Block]
public partial class Multiple
{
    [Argument]
    public partial int Planes { get; }

    [Argument]
    public partial double Multiplier { get; }

    [Argument(0.25)]
    public partial double Ratio { get; }

    private int Width => (int)(Planes * Multiplier);

    private bool IsSqueezed => Ratio > 0;

    private bool IsPlain => Ratio <= 0;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm, ReLU, Use<Squeezed>(nameof(Ratio), When = nameof(IsSqueezed)), Dropout2d(0.1, When = nameof(IsPlain))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class MultipleNet
{
    [Range(0.5, 2.0)]
    public partial double Multiplier { get; }

    [Range(0.0, 0.5)]
    public partial double Ratio { get; }

    private double Half => Multiplier / 2;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<Multiple>(16, nameof(Half), nameof(Ratio)), Use<Multiple>(32, nameof(Multiplier)), AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Head { get; }
}

/// <summary>Several choices of a real number, and their products rounded to eight. Tan and Le 2019, EfficientNet.</summary>
[Block]
public partial class MobileStep
{
    [Argument]
    public partial int Planes { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Argument(4)]
    public partial int Expand { get; }

    private int Hidden => X.Channels * Expand;

    private int Few => Math.Max(1, (int)(X.Channels * 0.25));

    private bool IsSame => Stride == 1 && X.Channels == Planes;

    private bool Expands => Expand != 1;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Hidden), 1, Bias = false, When = nameof(Expands)), BatchNorm(When = nameof(Expands)), SiLU(When = nameof(Expands)),
     Conv2d(nameof(Hidden), 3, Stride = nameof(Stride), Padding = 1, Groups = nameof(Hidden), Bias = false), BatchNorm, SiLU]
    public partial Layer Depthwise { get; }

    [AdaptiveAvgPool2d(1), Conv2d(nameof(Few), 1), SiLU, Conv2d(nameof(Hidden), 1), Sigmoid, Multiply(nameof(Depthwise))]
    public partial Layer Gated { get; }

    [Conv2d(nameof(Planes), 1, Bias = false), BatchNorm, Add(nameof(X), When = nameof(IsSame))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class MobileNet
{
    [Choice(1.0, 1.1, 1.2, 1.4)]
    public partial double WidthFactor { get; }

    [Choice(1.0, 1.2, 1.8)]
    public partial double DepthFactor { get; }

    private int Stem => Wide(32);

    private int First => Wide(16);

    private int Second => Wide(24);

    private int Third => Wide(40);

    private int Deep => (int)Math.Ceiling(2 * DepthFactor);

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Stem), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, SiLU,
     Use<MobileStep>(nameof(First)), With(nameof(MobileStep.Expand), 1),
     Use<MobileStep>(nameof(Second), 2), Use<MobileStep>(nameof(Second), Repeat = nameof(Deep)),
     Use<MobileStep>(nameof(Third), 2), Use<MobileStep>(nameof(Third), Repeat = nameof(Deep)),
     AdaptiveAvgPool2d(1), Flatten, Dropout(0.2), Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Head { get; }

    private int Wide(int planes) => Math.Max(8, (int)(planes * WidthFactor + 4) / 8 * 8);
}

/// <summary>Attention over the places, then over the variables of each. Zhang and Yan 2023, Crossformer.</summary>
[Model, Adam]
public partial class BothWays
{
    [Input(32, 16)]
    public partial Layer Past { get; }

    [Linear(16), LearnedPositions]
    public partial Layer Embedded { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Embedded)), LayerNorm]
    public partial Layer OverTime { get; }

    [Transpose(1, 2), MultiheadAttention(4), Transpose(1, 2), Skip(nameof(OverTime)), LayerNorm]
    public partial Layer OverVariables { get; }

    [Select(1, -1), Linear(1), HuberLoss]
    public partial Layer Next { get; }
}

[Block]
public partial class OverVariables
{
    [Input]
    public partial Layer X { get; }

    [Transpose(1, 2), LayerNorm, MultiheadAttention(4), Transpose(1, 2), Skip(nameof(X))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class OverVariablesNet
{
    [Input(32, 16)]
    public partial Layer Past { get; }

    [Linear(16), LearnedPositions, Use<OverVariables>, Use<OverVariables>, Mean(1), Linear(1), HuberLoss]
    public partial Layer Next { get; }
}

/// <summary>What is turned under a condition is turned back under it. Zhou et al. 2021, Informer.</summary>
[Block]
public partial class Distilled
{
    [Argument(true)]
    public partial bool IsHalved { get; }

    private int Features => X.Size(2);

    [Input]
    public partial Layer X { get; }

    [Transpose(1, 2), Conv1d(nameof(Features), 3, Padding = 1, Bias = false), BatchNorm, ELU, MaxPool1d(3, Stride = 2, Padding = 1), Transpose(1, 2), When(nameof(IsHalved))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class Distilling
{
    [Choice]
    public partial bool Filters { get; }

    [Input(96, 64)]
    public partial Layer X { get; }

    [Use<Distilled>, Use<Distilled>(false), LayerNorm]
    public partial Layer Encoded { get; }

    [Transpose(1, 2, When = nameof(Filters)), Conv1d(64, 3, Padding = 1, When = nameof(Filters)), GELU(When = nameof(Filters)), Transpose(1, 2, When = nameof(Filters))]
    public partial Layer Filtered { get; }

    [LSTM(32), Select(1, -1), Linear(7), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>Numbers that a method rounds, of this class and of another one. As torchvision's _make_divisible.</summary>
[Model, AdamW]
public partial class Divisible
{
    [Choice(0.5, 1.0, 1.3)]
    public partial double Multiplier { get; }

    private int Narrow => Rounding.Divisible(32 * Multiplier, least: 16);

    private int Wide => Rounded(Rounding.Divisible(64 * Multiplier) / (double)8, 4);

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Narrow), 3, Stride = 2), ReLU, Conv2d(nameof(Wide), 3, Groups = 4), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }

    private static int Rounded(double value, int to) => (int)Math.Ceiling(value / to) * to;

    private static class Rounding
    {
        public static int Divisible(double value, int divisor = 8, int least = 8) => Math.Max(least, (int)(value + divisor / 2) / divisor * divisor);
    }
}

/// <summary>Within a stage that may be absent the number of axes changes, and back.</summary>
[Model, AdamW]
public partial class OptionalGate
{
    [Choice]
    public partial bool Gated { get; }

    [Choice]
    public partial bool Convolved { get; }

    private bool Recurrent => !Convolved;

    [Input(64, Ids = 8000)]
    public partial Layer Words { get; }

    [Embedding(128), Dropout(0.2)]
    public partial Layer Embedded { get; }

    [Mean(1), Linear(8), ReLU, Linear(128), Sigmoid, Unsqueeze(1), Multiply(nameof(Embedded)), When(nameof(Gated))]
    public partial Layer Weighed { get; }

    [Transpose(1, 2, When = nameof(Convolved)), Conv1d(100, 5, When = nameof(Convolved)), ReLU(When = nameof(Convolved)), Max(2, When = nameof(Convolved)), GRU(100, When = nameof(Recurrent)), Select(1, -1, When = nameof(Recurrent))]
    public partial Layer Summary { get; }

    [Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

/// <summary>A mixture that is searched from one component up. Bishop 1994.</summary>
[Model, Adam]
public partial class MixtureFromOne
{
    [Range(1, 10, Default = 5)]
    public partial int Components { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Input(1)]
    public partial Layer Y { get; }

    [From(nameof(X)), Linear(32), Tanh]
    public partial Layer Hidden { get; }

    [Linear(nameof(Components)), LogSoftmax, Output]
    public partial Layer Shares { get; }

    [From(nameof(Hidden)), Linear(nameof(Components)), Softplus, Output]
    public partial Layer Widths { get; }

    [From(nameof(Hidden)), Linear(nameof(Components)), Output, Loss(nameof(NegativeLogLikelihood), nameof(Widths), nameof(Shares), nameof(Y))]
    public partial Layer Means { get; }

    private static Tensor NegativeLogLikelihood(Tensor means, Tensor widths, Tensor shares, Tensor y) => -(shares - widths.log() - ((y - means) / widths).pow(2) / 2).logsumexp(1).mean();
}

/// <summary>One loss for two resolutions; a depth that the search was narrowed to.</summary>
[Model, Adam]
public partial class TwoResolutions
{
    [Range(2, 2)]
    public partial int Depth { get; }

    private bool IsDeep => Depth > 1;

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Fine { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(16, 1, When = nameof(IsDeep)), ReLU(When = nameof(IsDeep))]
    public partial Layer Coarse { get; }

    [From(nameof(Fine)), Conv2d(18, 1), Loss(nameof(Distance))]
    public partial Layer FineBoxes { get; }

    [From(nameof(Coarse)), Conv2d(18, 1), Loss(nameof(Distance))]
    public partial Layer CoarseBoxes { get; }

    private static Tensor Distance(Tensor boxes, Tensor target) => (boxes - target).pow(2).mean();
}

/// <summary>Each row of a picture of sound is mapped, then its channels are put to it.</summary>
[Model, Adam]
public partial class MappedFrames
{
    [Input(1, 100, 80)]
    public partial Layer Sound { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Linear(32), ReLU, Permute(2, 1, 3), Reshape(100, 256), LSTM(64), Mean(1), Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

/// <summary>Each place first sees what stands before it, then all, for one answer on the whole.</summary>
[Model, Adam]
public partial class CausalThenWhole
{
    [Axis(Max = 50)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 90)]
    public partial Layer Words { get; }

    [Embedding(32), LearnedPositions]
    public partial Layer Embedded { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Embedded)), LayerNorm]
    public partial Layer Before { get; }

    [MultiheadAttention(4), Skip(nameof(Before)), LayerNorm, Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>A recurrent layer along the time, then along the frequencies. Luo et al. 2020, Dual-Path RNN.</summary>
[Model, Adam]
public partial class DualPath
{
    [Input(32, 16)]
    public partial Layer X { get; }

    [GRU(16)]
    public partial Layer Times { get; }

    [Transpose(1, 2), LSTM(16, Bidirectional = true), Linear(32), Transpose(1, 2), Skip(nameof(Times)), LayerNorm]
    public partial Layer Frequencies { get; }

    [Mean(1), Linear(1), HuberLoss]
    public partial Layer Y { get; }
}

/// <summary>A grid of real numbers, each value of which is proven.</summary>
[Model, Adam]
public partial class Stepped
{
    [Range(0.5, 2.0, Step = 0.25, Default = 1.0)]
    public partial double Multiplier { get; }

    private int Wide => (int)(32 * Multiplier);

    [Input(1, 64)]
    public partial Layer X { get; }

    [Conv1d(nameof(Wide), 3, Padding = new[] { 1 }), GroupNorm(8), ReLU, Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>The rows of a picture of sound are mapped and pooled; the weights of examples beside a padding.</summary>
[Model, Adam]
public partial class PooledFrames
{
    [Input(1, 100, 64)]
    public partial Layer Sound { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Linear(24), ReLU, Mean(1), GRU(64), Linear(4), Transpose(1, 2), CrossEntropyLoss(IgnoreIndex = -100, SampleWeights = true), Accuracy]
    public partial Layer Y { get; }
}

/// <summary>Shares of an argument, a norm of vectors within a block, shifts by what is left, a kernel of 1, no activation by a name that says so.</summary>
public enum Between
{
    None,
    Relu,
    Gelu,
}

[Block]
public partial class Shared
{
    [Argument]
    public partial int Features { get; }

    [Argument]
    public partial double Multiplier { get; }

    private double Share => 0.1 * Multiplier;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Features)), GroupNorm(2), ReLU, Dropout(nameof(Share))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class SharedNet
{
    private const int Kernel = 1;

    [Range(1.0, 3.0)]
    public partial double Multiplier { get; }

    [Range(1, 3)]
    public partial int Depth { get; }

    [Choice]
    public partial Between Kind { get; }

    private static int Padding => Kernel / 2;

    private bool IsRelu => Kind == Between.Relu;

    private bool IsGelu => Kind == Between.Gelu;

    private bool IsLarge => Image.Size(2) / 4 >= 2;

    [Input(20)]
    public partial Layer X { get; }

    [Use<Shared>(nameof(Narrowing), nameof(Multiplier), Repeat = nameof(Depth)), Use<Shared>(nameof(Widening), 0.5, Repeat = nameof(Depth))]
    public partial Layer Features { get; }

    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(4, nameof(Kernel), Padding = nameof(Padding)), MaxPool2d(2, When = nameof(IsLarge)), Flatten, Concat(nameof(Features)), Linear(16), ReLU(When = nameof(IsRelu)), GELU(When = nameof(IsGelu)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }

    private int Narrowing(int i) => 64 >> (Depth - 1 - i);

    private int Widening(int i) => 8 << (Depth - 1 - i);
}

/// <summary>An MLP over columns, then over rows, of an image; a gate of mapped rows; a mapped row beside a convolution. Tang et al. 2021, sMLPNet.</summary>
[Block]
public partial class Convolved
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW, OneCycleLR(ThreePhase = true, PctStart = 0.2), EarlyStopping(StartFromEpoch = 40, Patience = 10), Training(Epochs = 100)]
public partial class RowsAndColumns
{
    [Input(4, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(4, 3, Padding = 1), ReLU]
    public partial Layer Tokens { get; }

    [Linear(16), GELU, Transpose(2, 3), Linear(16), Transpose(2, 3), Skip(nameof(Tokens))]
    public partial Layer Mixed { get; }

    [From(nameof(Tokens)), Linear(16), Sigmoid]
    public partial Layer Gate { get; }

    [From(nameof(Mixed)), Multiply(nameof(Gate)), Linear(32), ReLU, Use<Convolved>, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>A share of the features of the input, which only the uses know; the last epoch at the lowest rate; a method that is called as a member of the trainer is.</summary>
[Block]
public partial class DroppedByWidth
{
    private double Share => 2.0 / X.Features;

    [Input]
    public partial Layer X { get; }

    [Linear(16), ReLU, Dropout(nameof(Share))]
    public partial Layer Y { get; }
}

[Model, AdamW, CosineAnnealingLR(TMax = 99), Training(Epochs = 100)]
public partial class DroppedByWidthNet
{
    [Range(0.1, 0.5, Step = 0.1)]
    public partial double Rate { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Use<DroppedByWidth>, Dropout(nameof(Rate)), Linear(2), Loss(nameof(Fit))]
    public partial Layer Y { get; }

    private static Tensor Fit(Tensor y, Tensor target) => (y - target).abs().mean();
}

/// <summary>A method of the index that is asked for the last one too.</summary>
[Model]
public partial class GrowingLevels
{
    [Range(2, 5, Default = 4)]
    public partial int Levels { get; }

    [Choice(16, 24, 32)]
    public partial int Narrow { get; }

    [Range(1.2, 2.0, Step = 0.2, Default = 2.0)]
    public partial double Growth { get; }

    private int Last => Channels(Levels - 1);

    [Input(1, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Last), 1)]
    public partial Layer Y { get; }

    private int Channels(int i) => (int)(Narrow * (1 + i * (Growth - 1)));
}

/// <summary>Methods of an enum and of numbers that are no index, in a model and in a block.</summary>
public enum Scale
{
    Small,
    Medium,
    Large,
}

[Block]
public partial class ScaledByKind
{
    [Choice]
    public partial Scale Kind { get; }

    private int Wide => Channels(Kind) + Rounded(X.Channels);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Wide), 3, Padding = 1), ReLU]
    public partial Layer Y { get; }

    private static int Channels(Scale kind) => kind switch { Scale.Small => 32, Scale.Medium => 64, _ => 96 };

    private static int Rounded(int channels) => (int)Math.Round(channels * 1.5 / 8) * 8;
}

[Model, Adam]
public partial class ScaledByKindNet
{
    [Choice]
    public partial Scale Kind { get; }

    [Choice(32, 64)]
    public partial int Narrow { get; }

    [Range(0.1, 0.4)]
    public partial double Most { get; }

    private double Drop => Rate(Narrow) * Decay(3);

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Narrow), 3), ReLU, Use<ScaledByKind>, With(nameof(ScaledByKind.Kind), nameof(Kind)), AdaptiveAvgPool2d(1), Flatten, Dropout(nameof(Drop)), Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }

    private double Rate(int channels) => channels > 32 ? Most : Most / 2;

    private double Decay(int i) => i == 0 ? 1 : 0.9 * Decay(i - 1);
}

/// <summary>Places that are learned where the length is known, and calculated where it is free until data comes.</summary>
[Block]
public partial class Places
{
    bool IsFixed => !X.IsFree(1);

    bool IsOpen => X.IsFree(1);

    [Input]
    public partial Layer X { get; }

    [LearnedPositions(When = nameof(IsFixed)), SinusoidalPositions(When = nameof(IsOpen))]
    public partial Layer Y { get; }
}

/// <summary>What is free is averaged in front of the linear map, what is not is laid out.</summary>
[Block]
public partial class LaidOut
{
    [Argument]
    public partial int Out { get; }

    bool IsOpen => X.IsFree(2);

    [Input]
    public partial Layer X { get; }

    [AdaptiveAvgPool1d(1, When = nameof(IsOpen)), Flatten, Linear(nameof(Out)), ReLU]
    public partial Layer Y { get; }
}

[Block]
public partial class ConvolvedAndLaidOut
{
    private int Length => X.IsFree(2) ? 1 : X.Size(2);

    private int Wide => 2 * Length;

    [Input]
    public partial Layer X { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, Use<LaidOut>(16), Linear(nameof(Wide)), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class OfAnyLength
{
    [Axis(Min = 4, Max = 64)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 50)]
    public partial Layer Tokens { get; }

    [Embedding(12), Use<Places>, Transpose(1, 2), Use<ConvolvedAndLaidOut>, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Kind { get; }
}

[Model, AdamW]
public partial class OfOneLength
{
    [Input(20, Ids = 50)]
    public partial Layer Tokens { get; }

    [Embedding(12), Use<Places>, Transpose(1, 2), Use<ConvolvedAndLaidOut>, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Rates between two that hang on the same hyperparameter: each mention of it is the same value.</summary>
[Block]
public partial class Dropped
{
    [Argument]
    public partial double Rate { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(12), ReLU, Dropout(nameof(Rate))]
    public partial Layer Y { get; }
}

[Model]
public partial class Annealed
{
    [Choice(1, 2, 4)]
    public partial int Depth { get; }

    [Range(0.1, 0.5, Step = 0.1, Default = 0.3)]
    public partial double Rate { get; }

    [Range(0.0, 0.6)]
    public partial double Low { get; }

    private double Middle => Low + (0.6 - Low) * 0.5;

    private double Rest => 1 - Low - (0.95 - Low) * 0.75;

    private double Drop(int i) => Anneal(Rate, Rate / 2, (double)i / Depth);

    private static double Anneal(double from, double to, double share)
    {
        if (share >= 1)
            return to;
        return to + (from - to) * Math.Sqrt(1 - share * share);
    }

    [Input(12)]
    public partial Layer X { get; }

    [Use<Dropped>(nameof(Drop), Repeat = nameof(Depth)), Dropout(nameof(Middle)), Linear(8), ReLU, Dropout(nameof(Rest)), Linear(3)]
    public partial Layer Y { get; }
}
