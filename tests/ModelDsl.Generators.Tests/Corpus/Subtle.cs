using ModelDsl;
using static TorchSharp.torch;

namespace Found;

/// <summary>A residual block of a temporal convolution network: the shortcut is a convolution too, since channels stand first.</summary>
[Block]
public partial class Temporal
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv1d(nameof(Channels), 3, Padding = 2, Dilation = 2), BatchNorm, ReLU, Dropout(nameof(Rate)), Conv1d(nameof(Channels), 3, Padding = 1), Skip(nameof(X), Projection = true), ReLU]
    public partial Layer Y { get; }

    private double Rate => Channels > 16 ? 0.2 : 0;
}

[Model, AdamW, Training(Epochs = 5)]
public partial class Gestures
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(6, nameof(Length))]
    public partial Layer Signal { get; }

    [Use<Temporal>(16), Use<Temporal>(16), Use<Temporal>(32), Mean(2), Linear(5)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Gesture { get; }
}

/// <summary>Volumes, halved with a shortcut.</summary>
[Model]
public partial class Volumes
{
    [Input(2, 8, 8, 8)]
    public partial Layer Scan { get; }

    [Conv3d(4, 3, Padding = 1, Stride = 2, Bias = false), BatchNorm, ReLU, Skip(nameof(Scan), Projection = true)]
    public partial Layer Half { get; }

    [Flatten, Linear(3)]
    public partial Layer Finding { get; }
}

/// <summary>Free rows and columns, halved twice: that sizes differ holds for every size, and so for every width.</summary>
[Model]
public partial class Halving
{
    [Axis(Min = 8, Step = 4)]
    public partial int Rows { get; }

    [Choice(8, 16)]
    public partial int Width { get; }

    [Input(8, nameof(Rows), nameof(Rows))]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1), Skip(nameof(Image), Projection = true), ReLU]
    public partial Layer Half { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1), Skip(nameof(Half), Projection = true, Stride = 2), AdaptiveAvgPool2d(1), Flatten, Linear(2)]
    public partial Layer Kind { get; }
}

public enum Shape { Smooth, Sharp = 4 }

/// <summary>A choice of its own, which a use may give: another one of its type, or a member.</summary>
[Block]
public partial class Shaped
{
    [Choice]
    public partial Shape Kind { get; }

    [Input]
    public partial Layer X { get; }

    [ReLU(When = nameof(IsSharp)), Linear(nameof(Width))]
    public partial Layer Y { get; }

    private bool IsSharp => Kind == Shape.Sharp;

    private int Width => IsSharp ? 6 : 3;
}

[Model]
public partial class Shapes
{
    private static readonly int Wide = 12;

    private readonly bool _isWide = Wide > 20;

    [Choice(true)]
    public partial bool IsDeep { get; }

    [Choice(Default = Shape.Sharp)]
    public partial Shape Kind { get; }

    [Input(4)]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU, Linear(nameof(Narrow)), Dropout(0.0), Tanh(When = nameof(IsDeep))]
    public partial Layer Hidden { get; }

    [Use<Shaped>, With(nameof(Shaped.Kind), nameof(Kind)), Output]
    public partial Layer One { get; }

    [From(nameof(Hidden)), Use<Shaped>, With(nameof(Shaped.Kind), Shape.Sharp), Linear(nameof(Rows)), Output]
    public partial Layer Other { get; }

    private static int Narrow => Wide - 4;

    private int Rows => _isWide ? 3 : 2;
}

/// <summary>One layer first, then two.</summary>
[Model]
public partial class Deepening
{
    [Input(6, 8)]
    public partial Layer X { get; }

    [LSTM(8, Layers = nameof(Layers), Repeat = 2), Select(1, -1), Linear(2)]
    public partial Layer Y { get; }

    private static int Layers(int i) => i + 1;
}

#pragma warning disable MDL9001 // casts are not followed

/// <summary>A size that only C# knows, in a block of a model that learns.</summary>
[Block]
public partial class Expanding
{
    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Hidden)), ReLU, Linear(nameof(Features))]
    public partial Layer Y { get; }

    private int Features => X.Features;

    private int Hidden => (int)(X.Features * 1.5);
}

#pragma warning restore MDL9001

/// <summary>Images laid out and given back: a Sigmoid is right, since that is how they are scaled.</summary>
[Model, AdamW, Training(Epochs = 5)]
public partial class Restoring
{
    [Input(1, 8, 8, Min = 0, Max = 1)]
    public partial Layer Image { get; }

    [Flatten, Use<Expanding>, Linear(8), ReLU, Linear(64), Sigmoid]
    [MSELoss]
    public partial Layer Restored { get; }
}

/// <summary>The first place or the mean of all: a condition and its opposite.</summary>
[Model, AdamW]
public partial class Pooling
{
    [Choice]
    public partial bool TakesFirst { get; }

    private bool TakesMean => !TakesFirst;

    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(32), LSTM(16), Select(1, 0, When = nameof(TakesFirst)), Mean(1, When = nameof(TakesMean)), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Two heads that have several layers each, of which a search takes one.</summary>
[Model, AdamW]
public partial class TwoWays
{
    [Choice]
    public partial bool IsFlat { get; }

    private bool IsPooled => !IsFlat;

    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(8, 3), ReLU, Flatten(When = nameof(IsFlat)), Linear(32, When = nameof(IsFlat)), ReLU(When = nameof(IsFlat)), AdaptiveAvgPool2d(1, When = nameof(IsPooled)), Flatten(When = nameof(IsPooled)), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Sinkhorn's normalisation, of rows and columns in turn.</summary>
[Model]
public partial class Sinkhorn
{
    [Input(20, 20)]
    public partial Layer Costs { get; }

    [LogSoftmax(Axis = 1), LogSoftmax(Axis = 2), LogSoftmax(Axis = 1), LogSoftmax(Axis = 2)]
    public partial Layer Assignment { get; }
}

/// <summary>Images of any size folded into patches: two sizes that are calculated when data comes.</summary>
[Model]
public partial class Unshuffled
{
    [Axis(Min = 4, Step = 2)]
    public partial int Rows { get; }

    [Axis(Min = 4, Step = 2)]
    public partial int Columns { get; }

    [Range(2, 8, Default = 4)]
    public partial int Width { get; }

    private int HalfRows => Rows / 2;

    private int HalfColumns => Columns / 2;

    [Input(3, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(nameof(Width), 3, Padding = 1), Reshape(nameof(Width), nameof(HalfRows), 2, nameof(HalfColumns), 2), Permute(1, 3, 5, 2, 4)]
    public partial Layer Patches { get; }
}

/// <summary>Channels turned where they must be: words convolved, then read in order.</summary>
[Model, AdamW]
public partial class Turned
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(32), Transpose(1, 2), Conv1d(64, 3, Padding = 1), BatchNorm, ReLU, MaxPool1d(2), Transpose(1, 2), LSTM(32), LayerNorm, Select(1, -1), Linear(4), CrossEntropyLoss]
    public partial Layer Topic { get; }
}

/// <summary>A ConvNeXt block, whose norm and linear maps take channels last.</summary>
[Model]
public partial class ConvNeXtStep
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(24, 4, Stride = 4)]
    public partial Layer Stem { get; }

    [Conv2d(24, 7, Padding = 3, Groups = 24), Permute(2, 3, 1), LayerNorm, Linear(96), GELU, Linear(24), Permute(3, 1, 2), Skip(nameof(Stem))]
    public partial Layer Body { get; }
}

/// <summary>DLinear: a moving average and what it leaves, each mapped along the time.</summary>
[Model, Adam]
public partial class DLinear
{
    [Input(7, 96)]
    public partial Layer History { get; }

    [AvgPool1d(25, Stride = 1, Padding = 12), Linear(24)]
    public partial Layer Trend { get; }

    [From(nameof(History)), Linear(24), Add(nameof(Trend)), MSELoss]
    public partial Layer Forecast { get; }
}

/// <summary>An MLP-Mixer, which maps the places by a convolution with a kernel of 1.</summary>
[Model]
public partial class Mixer
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(64, 8, Stride = 8), Reshape(64, -1), Transpose(1, 2)]
    public partial Layer Patches { get; }

    [LayerNorm, Conv1d(32, 1), GELU, Conv1d(16, 1), Skip(nameof(Patches))]
    public partial Layer Mixed { get; }

    [LayerNorm, Linear(128), GELU, Linear(64), Skip(nameof(Mixed))]
    public partial Layer Mapped { get; }
}

/// <summary>A line of text: columns are places, rows are averaged.</summary>
[Model]
public partial class TextLine
{
    [Axis(Min = 16)]
    public partial int Columns { get; }

    [Input(1, 32, nameof(Columns))]
    public partial Layer Line { get; }

    [Conv2d(16, 3, Padding = 1), BatchNorm, ReLU, MaxPool2d(2), Conv2d(32, 3, Padding = 1), BatchNorm, ReLU, Mean(2), Transpose(1, 2), GRU(48, Bidirectional = true), Linear(30), LogSoftmax]
    public partial Layer Letters { get; }
}

/// <summary>Required arguments behind those with defaults.</summary>
[Block]
public partial class Hourglass
{
    [Argument(0.25)]
    public partial double Drop { get; }

    [Argument]
    public partial int Wide { get; }

    [Argument(1)]
    public partial int Narrow { get; }

    [Argument]
    public partial int Last { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU, Dropout(nameof(Drop)), Linear(nameof(Narrow)), ReLU, Linear(nameof(Last))]
    public partial Layer Y { get; }
}

/// <summary>C# in which a block computes its sizes.</summary>
[Block]
public partial class Computed
{
    [Argument(0.5)]
    public partial double Compression { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Half), 1), Conv2d(nameof(Chosen), 1, When = nameof(Compress)), ReLU, Conv2d(nameof(Looked), 1)]
    public partial Layer Y { get; }

    private int Fixed { get; } = 4;

    private bool Compress => Compression < 1.0;

    private int Half
    {
        get
        {
            return +this.X.Channels / 2;
        }
    }

    private int Chosen => X.Channels is > 4 and < 100 ? int.Max(7, Fixed) : checked(3 + Fixed);

    private int Looked => X.Channels switch { 6 => 2, > 10 => System.Math.Clamp(X.Channels, 1, 8), _ => 4 };
}

[Model, Adam]
public partial class Arguments
{
    [Input(6, 8, 8)]
    public partial Layer Image { get; }

    [Use<Computed>, Flatten, Use<Hourglass>(0.1, 12), With(nameof(Hourglass.Narrow), 4), With(nameof(Hourglass.Last), 9), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

public enum Pooled
{
    Mean,
    Max,
    Last,
}

/// <summary>One of three ways, with one number of axes behind all.</summary>
[Model, AdamW]
public partial class ThreeWays
{
    [Choice]
    public partial Pooled By { get; }

    private bool ByMean => By == Pooled.Mean;

    private bool ByMax => By == Pooled.Max;

    private bool Otherwise => !ByMean && !ByMax;

    [Input(30, 8)]
    public partial Layer Signal { get; }

    [LSTM(16), Mean(1, When = nameof(ByMean)), Max(1, When = nameof(ByMax)), Select(1, -1, When = nameof(Otherwise)), GroupNorm(4), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>ECA-Net: a convolution across the channels. Wang et al. 2020, arXiv:1910.03151.</summary>
[Model, Adam]
public partial class EfficientAttention
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(32, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [AdaptiveAvgPool2d(1), Squeeze(-1), Transpose(1, 2), Conv1d(1, 3, Padding = 1, Bias = false), Sigmoid, Transpose(1, 2), Unsqueeze(-1), Multiply(nameof(Features))]
    public partial Layer Gated { get; }

    [Mean(3), Mean(2), Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Layers that are there, and tied, under one condition; and parts of a block that may not be there.</summary>
[Model, Adam]
public partial class TiedWhere
{
    [Choice]
    public partial bool IsDeep { get; }

    [Input(4)]
    public partial Layer X { get; }

    [Linear(4, When = nameof(IsDeep)), Tanh]
    public partial Layer First { get; }

    [Linear(4, Weight = nameof(First), When = nameof(IsDeep)), ReLU]
    public partial Layer Second { get; }

    [Use<Hourglass>(0.1, 4), With(nameof(Hourglass.Last), 4), When(nameof(IsDeep)), LearningRate(0.1, nameof(Hourglass.Y))]
    public partial Layer Third { get; }

    [ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>Magnitudes are not negative, and so is what gives them back.</summary>
[Model, Adam]
public partial class Magnitudes
{
    [Input(64, Min = 0)]
    public partial Layer Spectrum { get; }

    [Linear(16), ReLU, Linear(64), ReLU, MSELoss]
    public partial Layer Again { get; }
}

/// <summary>Classes by a convolution, the time resampled by a linear map.</summary>
[Model, Adam]
public partial class Resampled
{
    [Input(8, 50)]
    public partial Layer Signal { get; }

    [Conv1d(5, 1), Linear(100), CrossEntropyLoss]
    public partial Layer Kinds { get; }
}

/// <summary>One method called with several numbers.</summary>
[Model]
public partial class Called
{
    [Range(2, 5)]
    public partial int Depth { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Got))]
    public partial Layer Y { get; }

    [From(nameof(X)), Linear(nameof(Wanted)), Skip(nameof(Y)), ReLU, Linear(nameof(Step)), Tanh(When = nameof(IsOdd))]
    public partial Layer Z { get; }

    private int Got => Next(Depth) + Next(2 * Depth);

    private int Wanted => 3 * Depth + 2;

    private int Step => Channels(Depth) - Channels(Depth - 1);

    private bool IsOdd => (Depth & 1) == 1;

    private static int Next(int value) => value + 1;

    private static int Channels(int i) => 16 * (i + 1);
}

/// <summary>Numbers that belong to the class, switches that are turned by hand, and one that is long.</summary>
[Model, Adam]
public partial class Switches
{
    private const double Alpha = 0.5;

    private const bool UsesDropout = false, UsesNorm = true;

    private static readonly double Shrinking = 1e-4;

    [Range(256, 8192, Step = 256, Default = 256)]
    public partial int Width { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(8), Dropout(0.1, When = nameof(UsesDropout)), LayerNorm(When = nameof(UsesNorm)), ReLU, L1(nameof(Shrinking))]
    public partial Layer Features { get; }

    [Linear(nameof(Width)), LayerNorm(When = nameof(IsHuge)), ReLU, Linear(3), CrossEntropyLoss(Weight = nameof(Alpha)), Accuracy]
    public partial Layer Kind { get; }

    [From(nameof(Features)), Linear(3), L1Loss(Weight = nameof(Beta))]
    public partial Layer Sizes { get; }

    private static double Beta => 0.25;

    private long Cost => 64L * Width * Width;

    private bool IsHuge => Cost > 2_000_000_000L;
}

/// <summary>A size is fixed where the shapes differ, though free where they are equal.</summary>
[Model]
public partial class ProjectedIfFixed
{
    [Choice]
    public partial bool Pools { get; }

    [Axis(Min = 6)]
    public partial int Length { get; }

    [Input(4, nameof(Length))]
    public partial Layer X { get; }

    [AdaptiveAvgPool1d(6, When = nameof(Pools)), Mean(1)]
    public partial Layer Means { get; }

    [Linear(3, When = nameof(Pools)), Skip(nameof(Means), Projection = true)]
    public partial Layer Y { get; }
}

/// <summary>An input, an argument and a number in small letters.</summary>
[Block]
public partial class Scaled
{
    [Input]
    public partial Layer input { get; }

    [Argument(2)]
    public partial int factor { get; }

    [Linear(nameof(inner)), ReLU]
    public partial Layer Inner { get; }

    [Linear(nameof(inputShape)), Skip(nameof(input)), Call(nameof(Same))]
    public partial Layer Sum { get; }

    private int inner => factor * input.Features;

    private int inputShape => input.Features;

    [return: Shape]
    private static Tensor Same(Tensor x) => x + 0;
}

/// <summary>Numbers, a method and a stage in small letters, called as others are but for that.</summary>
[Model, Adam]
public partial class SmallLetters
{
    private const int hidden = 12;

    [Choice(2, 3, Default = 2)]
    public partial int kind { get; }

    [Input(6)]
    public partial Layer rows { get; }

    [Use<Scaled>, With(nameof(Scaled.factor), nameof(kind)), Linear(nameof(hidden)), ReLU]
    public partial Layer Hidden { get; }

    [Linear(nameof(hidden)), Skip(nameof(Hidden)), Call(nameof(halved))]
    public partial Layer Halved { get; }

    [Linear(nameof(kind)), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [return: Shape]
    private static Tensor halved(Tensor x) => x / 2;
}

/// <summary>Patches of images of any size, behind what halved them.</summary>
[Model]
public partial class Windows
{
    [Axis(Min = 8, Step = 4)]
    public partial int Height { get; }

    [Axis(Min = 8, Step = 4)]
    public partial int Width { get; }

    private int Rows => Height / 4;

    private int Columns => Width / 4;

    private int Places => Rows * Columns;

    private int Pixels => Height / 2 * (Width / 2);

    [Input(3, nameof(Height), nameof(Width))]
    public partial Layer Image { get; }

    [Conv2d(6, 3, Stride = 2, Padding = 1), ReLU, Reshape(6, nameof(Rows), 2, nameof(Columns), 2)]
    public partial Layer Parts { get; }

    [Permute(2, 4, 3, 5, 1), Reshape(nameof(Places), 4, 6), LayerNorm, Linear(5), Reshape(nameof(Rows), nameof(Columns), 20), Output]
    public partial Layer Patches { get; }

    [From(nameof(Parts)), Reshape(2, 3, nameof(Pixels)), Output]
    public partial Layer Halves { get; }
}

/// <summary>A residual behind C# of one's own that keeps the shape.</summary>
[Model]
public partial class Squashed
{
    [Input(4, 20)]
    public partial Layer Signal { get; }

    [Conv1d(8, 3, Padding = 1), Call(nameof(Squash)), Skip(nameof(Signal), Projection = true)]
    public partial Layer Sum { get; }

    [return: Shape]
    private static Tensor Squash(Tensor x) => x.tanh();
}

/// <summary>Names that generated code would have, if it had them here.</summary>
[Model, Adam]
public partial class Counted
{
    private const int Outputs = 3, n = 4, scope = 6, k = 2;

    private static int Trainers => 2;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(n), When = nameof(IsSmall)), ReLU, Linear(nameof(scope)), Tanh, Linear(nameof(scope)), Tanh(Repeat = nameof(n)), Reshape(nameof(Halves), nameof(k)), Mean(1), Linear(nameof(Trainers)), ReLU]
    public partial Layer Body { get; }

    [Linear(nameof(Outputs)), CrossEntropyLoss]
    public partial Layer Kind { get; }

    [Choice]
    public partial bool IsSmall { get; }

    private static int Halves => scope / 2;
}

/// <summary>More columns than a module of TorchSharp takes tensors, in a block too; what is called as variables of generated code.</summary>
[Block]
public partial class SevenIn
{
    [Argument(4)]
    public partial int Count { get; }

    [Input]
    public partial Layer A { get; }

    [Input]
    public partial Layer B { get; }

    [Input]
    public partial Layer C { get; }

    [Input]
    public partial Layer D { get; }

    [Input]
    public partial Layer E { get; }

    [Input]
    public partial Layer F { get; }

    [Input]
    public partial Layer Inputs { get; }

    [Concat(nameof(A), nameof(B), nameof(C), nameof(D), nameof(E), nameof(F)), Linear(nameof(Count)), ReLU]
    public partial Layer Trainer { get; }
}

/// <summary>Columns of a table, one by one.</summary>
[Model, Adam]
public partial class SevenColumns
{
    private const int Once = 1;

    [Input(1)]
    public partial Layer Age { get; }

    [Input(2)]
    public partial Layer Place { get; }

    [Input(1)]
    public partial Layer Income { get; }

    [Input(1)]
    public partial Layer Size { get; }

    [Input(1)]
    public partial Layer Rooms { get; }

    [Input(1)]
    public partial Layer Floor { get; }

    [Input(1)]
    public partial Layer Garden { get; }

    [Use<SevenIn>(5), With(nameof(SevenIn.B), nameof(Age)), With(nameof(SevenIn.C), nameof(Place)), With(nameof(SevenIn.D), nameof(Income)), With(nameof(SevenIn.E), nameof(Size)), With(nameof(SevenIn.F), nameof(Rooms)), With(nameof(SevenIn.Inputs), nameof(Floor)), Linear(nameof(Wide), Repeat = Once), Tanh]
    public partial Layer Body { get; }

    [Linear(2), MSELoss(Weight = 1)]
    public partial Layer Table { get; }

    [From(nameof(Body)), Linear(3), MSELoss(Weight = 1)]
    public partial Layer TableRows { get; }

    private int Wide(int i) => 6 << i;
}

/// <summary>Attention over all places of an image of any size, and back; then a quarter of the places with four times the channels.</summary>
[Block]
public partial class OverPlaces
{
    private int Channels => X.Channels;

    private int Rows => X.Size(2);

    private int Columns => X.Size(3);

    private int HalfRows => Rows / 2;

    private int HalfColumns => Columns / 2;

    private int FourTimes => 4 * Channels;

    [Input]
    public partial Layer X { get; }

    [Reshape(nameof(Channels), -1), Softmax, Reshape(nameof(Channels), nameof(Rows), nameof(Columns)), Multiply(nameof(X))]
    public partial Layer Weighted { get; }

    [Reshape(nameof(Channels), nameof(HalfRows), 2, nameof(HalfColumns), 2), Permute(1, 3, 5, 2, 4), Reshape(nameof(FourTimes), nameof(HalfRows), nameof(HalfColumns))]
    public partial Layer Packed { get; }
}

/// <summary>A block whose input has two free sizes, and one where it has none.</summary>
[Model]
public partial class AnyPlaces
{
    [Axis(Min = 8, Step = 4)]
    public partial int Height { get; }

    [Axis(Min = 8, Step = 4)]
    public partial int Width { get; }

    [Input(3, nameof(Height), nameof(Width))]
    public partial Layer Image { get; }

    [Use<OverPlaces>(Repeat = 2), Conv2d(2, 1)]
    public partial Layer Maps { get; }

    [AdaptiveAvgPool2d(4), Use<OverPlaces>, Flatten, Linear(3)]
    public partial Layer Kind { get; }
}

/// <summary>Two sentences of one vocabulary, read as one, and two looked up at once.</summary>
[Model, Adam]
public partial class Pairs
{
    private const int Vocabulary = 100;

    [Input(4, Ids = Vocabulary)]
    public partial Layer First { get; }

    [Input(4, Ids = Vocabulary)]
    public partial Layer Second { get; }

    [Concat(nameof(First)), Embedding(16), GRU(8), Select(1, -1), Linear(2), CrossEntropyLoss]
    public partial Layer Follows { get; }

    [From(nameof(Second)), Stack(nameof(First)), Embedding(8), Flatten, Linear(2), CrossEntropyLoss]
    public partial Layer Agrees { get; }
}

/// <summary>How a sequence becomes one vector.</summary>
public enum Reduced { Mean, Last, First }

/// <summary>Cases told apart by names of constants, in every way that C# has.</summary>
[Block]
public partial class ReducedBy
{
    [Choice]
    public partial Reduced How { get; }

    private bool IsMean => How is Reduced.Mean;

    private bool IsLast => How is not (Reduced.Mean or Reduced.First);

    private bool IsFirst => (int)How == 2;

    private int Size => How switch { Reduced.Mean => 8, Reduced.Last => 12, Reduced.First => 16, _ => throw new System.ArgumentOutOfRangeException(nameof(How)) };

    private int Wide(int i)
    {
        return Size * (i + 1);
    }

    [Input]
    public partial Layer X { get; }

    [Mean(1, When = nameof(IsMean)), Select(1, -1, When = nameof(IsLast)), Select(1, 0, When = nameof(IsFirst)), Unsqueeze(2), GRU(nameof(Wide), Repeat = 2), Mean(1), ReLU]
    public partial Layer Y { get; }
}

/// <summary>A flag that only the program knows, and its opposite; real numbers compared in both ways; cases of a value that a loss judges.</summary>
[Model, Adam]
public partial class Opposites
{
    [Choice(8, 12, 16)]
    public partial int Width { get; }

    [Choice(0.0, 0.2, 0.5)]
    public partial double Drop { get; }

    [Range(0.0, 1.0)]
    public partial double Share { get; }

    [Choice]
    public partial Reduced How { get; }

    private bool IsPower => int.IsPow2(Width);

    private bool IsNone => !IsPower;

    private bool Drops => Drop > 0;

    private bool Keeps => Drop == 0;

    private bool IsLarge => Share > 0.5;

    private bool IsSmall => 0.5 >= Share;

    private bool IsMean => How is Reduced.Mean;

    private bool IsOther => How is not Reduced.Mean;

    [Input(20, 6)]
    public partial Layer X { get; }

    [GRU(nameof(Width)), Mean(1, When = nameof(IsPower)), Select(1, -1, When = nameof(IsNone))]
    public partial Layer State { get; }

    [From(nameof(X)), LSTM(nameof(Width)), Mean(1, When = nameof(Keeps)), Max(1, When = nameof(Drops)), Dropout(nameof(Drop), When = nameof(Drops))]
    public partial Layer Dropped { get; }

    [From(nameof(X)), LSTM(nameof(Width)), Mean(1, When = nameof(IsLarge)), Select(1, -1, When = nameof(IsSmall)), Concat(nameof(State), nameof(Dropped)), ReLU]
    public partial Layer All { get; }

    [Linear(3), LogSoftmax(When = nameof(IsMean)), ReLU(When = nameof(IsOther)), Linear(3, When = nameof(IsOther)), LogSoftmax(When = nameof(IsOther)), NLLLoss]
    public partial Layer Kind { get; }

    [From(nameof(X)), Use<ReducedBy>, With(nameof(ReducedBy.How), nameof(How)), Linear(3), NLLLoss(Weight = 0.5)]
    [LogSoftmax]
    public partial Layer Again { get; }
}

/// <summary>A causal convolution: padded on both sides, what looks ahead cut off; then an MLP-Mixer, which maps places with a kernel of 1.</summary>
[Model, Adam]
public partial class CutOff
{
    [Input(1, 64)]
    public partial Layer X { get; }

    [Conv1d(4, 3, Padding = 1)]
    public partial Layer Stem { get; }

    [Conv1d(8, 3, Padding = 2), Call(nameof(Cut)), ReLU, Skip(nameof(Stem), Projection = true), ReLU]
    public partial Layer Causal { get; }

    [Transpose(1, 2)]
    public partial Layer Places { get; }

    [LayerNorm, Conv1d(98, 1), GELU, Conv1d(64, 1), Skip(nameof(Places)), LayerNorm, Mean(1), Linear(10), CrossEntropyLoss]
    public partial Layer Mixed { get; }

    [return: Shape(8, 64)]
    private static Tensor Cut(Tensor x) => x.narrow(2, 0, x.shape[2] - 2);
}

/// <summary>Tokens mixed by a kernel of 1, without turning the axes.</summary>
[Model, Adam]
public partial class TokensMixed
{
    [Input(49, 64)]
    public partial Layer X { get; }

    [LayerNorm, Conv1d(98, 1), GELU, Conv1d(49, 1), Skip(nameof(X)), LayerNorm, Mean(1)]
    public partial Layer Mixed { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Start { get; }

    [From(nameof(Mixed)), Linear(10), CrossEntropyLoss]
    public partial Layer End { get; }
}

/// <summary>Which place of a sequence comes first: the classes are the places, as many as there are.</summary>
[Model, Adam(LearningRate = 0.02), Training(Epochs = 30, BatchSize = 16)]
public partial class Pointer
{
    [Axis(Min = 2, Max = 50)]
    public partial int Places { get; }

    [Input(nameof(Places), 2)]
    public partial Layer Cities { get; }

    [LSTM(16, Bidirectional = true), Linear(1), Squeeze(-1), CrossEntropyLoss, Accuracy]
    public partial Layer First { get; }
}

/// <summary>One place with all its channels is a sequence of one step, without turning anything.</summary>
[Model, Adam]
public partial class OnePlace
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, AdaptiveAvgPool2d(1), Reshape(1, 64), Conv1d(1, 5, Padding = 2), Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>One channel for each ear.</summary>
[Model, Adam]
public partial class FromMono
{
    [Input(1, 800)]
    public partial Layer Mono { get; }

    [Concat(nameof(Mono)), Conv1d(8, 9, Stride = 4), ReLU, Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>Each text twice, seen through two dropouts. Liang et al. 2021, arXiv:2106.14448.</summary>
[Model, Adam]
public partial class SeenTwice
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Hidden { get; }

    [Stack(nameof(Hidden), Axis = 1), Dropout(0.1), Linear(3), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>The same picture at two depths, each compared with it.</summary>
[Model, Adam]
public partial class DeeplySupervised
{
    [Input(1, 16, 16)]
    public partial Layer Noisy { get; }

    [Conv2d(8, 3, Padding = 1), ReLU]
    public partial Layer Shallow { get; }

    [Conv2d(1, 1), MSELoss]
    public partial Layer Early { get; }

    [From(nameof(Shallow)), Conv2d(8, 3, Padding = 1), ReLU, Conv2d(1, 1), MSELoss]
    public partial Layer Late { get; }
}

/// <summary>A column for each row of a road. Qin et al. 2020, arXiv:2004.11757.</summary>
[Model, Adam]
public partial class Lanes
{
    [Input(3, 36, 100)]
    public partial Layer Road { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Conv2d(2, 1), Softmax(Axis = 3), Call(nameof(Expected)), L1Loss]
    public partial Layer Columns { get; }

    [return: Shape(2, 36)]
    private static Tensor Expected(Tensor shares) => (shares * arange(shares.shape[3], device: shares.device)).sum(3);
}

/// <summary>A mean of each channel, or the whole picture, in front of one head: behind [Flatten] both have two axes.</summary>
[Model, AdamW]
public partial class PooledOrWhole
{
    [Choice]
    public partial bool Pooled { get; }

    [Choice]
    public partial bool Deep { get; }

    [Input(3, 16, 16)]
    public partial Layer Picture { get; }

    [Conv2d(16, 3, Padding = 1, Bias = false), BatchNorm, ReLU, MaxPool2d(2)]
    public partial Layer Stem { get; }

    [Conv2d(32, 3, Padding = 1, When = nameof(Deep)), ReLU(When = nameof(Deep)), Mean(3, When = nameof(Pooled)), Mean(2, When = nameof(Pooled)), Flatten, Dropout(0.2), Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

public enum NormKind { Batch, Group }

public enum SizeGrade { Small, Medium, Large }

/// <summary>One of two norms.</summary>
[Block]
public partial class NormOf
{
    [Choice]
    public partial NormKind Norm { get; }

    private bool IsBatch => Norm == NormKind.Batch;

    private bool IsGroup => !IsBatch;

    [Input]
    public partial Layer X { get; }

    [BatchNorm(When = nameof(IsBatch)), GroupNorm(4, When = nameof(IsGroup)), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Which norms there are, and how large the rest is, says a grade that is calculated.</summary>
[Model, AdamW]
public partial class Graded
{
    private const NormKind First = NormKind.Batch;

    private static readonly NormKind Last = NormKind.Group;

    [Range(0, 4, Default = 2)]
    public partial int Level { get; }

    [Range(8, 32, Step = 8, Default = 16)]
    public partial int Width { get; }

    private SizeGrade Grade => Level switch { 0 or 1 => SizeGrade.Small, 2 => SizeGrade.Medium, _ => SizeGrade.Large };

    private NormKind Middle => Grade is SizeGrade.Large ? NormKind.Group : NormKind.Batch;

    private int Hidden => Grade switch { SizeGrade.Small => 16, SizeGrade.Medium => 24, SizeGrade.Large => 32, _ => throw new System.InvalidOperationException() };

    private double Rate => Of(Level) == SizeGrade.Large ? 0.3 : 0.1;

    private int? Groups => Width % 16 == 0 ? 8 : null;

    private int Count => Groups ?? 4;

    [Input(3, 16, 16)]
    public partial Layer Picture { get; }

    [Conv2d(16, 3, Bias = false), Use<NormOf>, With(nameof(NormOf.Norm), First), Conv2d(nameof(Width), 3, Bias = false), GroupNorm(nameof(Count)), ReLU, Conv2d(nameof(Hidden), 3, Bias = false), Use<NormOf>, With(nameof(NormOf.Norm), nameof(Middle))]
    public partial Layer Body { get; }

    [Conv2d(8, 3, Bias = false), Use<NormOf>, With(nameof(NormOf.Norm), nameof(Last)), AdaptiveAvgPool2d(1), Flatten, Dropout(nameof(Rate)), Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    private static SizeGrade Of(int level) => level switch { < 0 => throw new System.ArgumentOutOfRangeException(nameof(level)), < 2 => SizeGrade.Small, 2 => SizeGrade.Medium, _ => SizeGrade.Large };
}

/// <summary>The same from the fine level down, with the sum a stage of its own. Liu et al. 2018, arXiv:1803.01534.</summary>
[Model, AdamW]
public partial class SmoothedDown
{
    [Input(3, 32, 32)]
    public partial Layer Picture { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer C2 { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer C3 { get; }

    [From(nameof(C2)), Conv2d(24, 1)]
    public partial Layer L2 { get; }

    [From(nameof(C3)), Conv2d(24, 1)]
    public partial Layer L3 { get; }

    [From(nameof(L2)), MaxPool2d(2), Skip(nameof(L3))]
    public partial Layer Sum { get; }

    [Conv2d(24, 3, Padding = 1)]
    public partial Layer N3 { get; }

    [Conv2d(24, 3, Padding = 1), ReLU, Conv2d(5, 1), BCEWithLogitsLoss]
    public partial Layer Heat { get; }
}

/// <summary>Each level of a pyramid is smoothed without an activation, and read by one convolution with its norm. Kirillov et al. 2019, arXiv:1901.02446.</summary>
[Model, AdamW]
public partial class SmoothedLevels
{
    [Input(3, 32, 32)]
    public partial Layer Picture { get; }

    [Conv2d(16, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer C2 { get; }

    [Conv2d(32, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer C3 { get; }

    [Conv2d(24, 1)]
    public partial Layer M3 { get; }

    [Upsample(2)]
    public partial Layer Raised { get; }

    [From(nameof(C2)), Conv2d(24, 1), Skip(nameof(Raised))]
    public partial Layer M2 { get; }

    [Conv2d(24, 3, Padding = 1)]
    public partial Layer P2 { get; }

    [From(nameof(M3)), Conv2d(24, 3, Padding = 1)]
    public partial Layer P3 { get; }

    [From(nameof(P3)), Conv2d(24, 3, Padding = 1, Bias = false), BatchNorm, ReLU, Upsample(2)]
    public partial Layer S3 { get; }

    [From(nameof(P2)), Conv2d(24, 3, Padding = 1, Bias = false), BatchNorm, ReLU, Add(nameof(S3)), Conv2d(3, 1), Upsample(2)]
    [Loss(nameof(Dice), ClassTarget = true, Weight = 0.5), CrossEntropyLoss<SizeGrade>, Accuracy]
    public partial Layer Labels { get; }

    private static Tensor Dice(Tensor raw, Tensor truth) => 1 - (raw.softmax(1) * nn.functional.one_hot(truth, 3).permute(0, 3, 1, 2)).mean();
}

/// <summary>The nearest of some widths, by a loop over real numbers.</summary>
[Model, AdamW]
public partial class NearestWidth
{
    private static readonly int[] Widths = [4, 8, 12, 16, 24, 32];

    [Range(1, 64, Default = 8)]
    public partial int Size { get; }

    private int Hidden => Nearest(Size / 1.5);

    [Input(5)]
    public partial Layer Sample { get; }

    [Linear(nameof(Hidden)), ReLU, Linear(1), MSELoss]
    public partial Layer Amount { get; }

    private static int Nearest(double target)
    {
        int best = Widths[0];
        double least = 1e9;
        foreach (int width in Widths)
        {
            double distance = System.Math.Abs(width - target);
            if (distance < least)
            {
                least = distance;
                best = width;
            }
        }
        return best;
    }
}

/// <summary>Attention whose memory may be made smaller as an image, and a look around before it. Xie et al. 2021, arXiv:2105.15203; Chu et al. 2021, arXiv:2102.10882.</summary>
[Model, AdamW]
public partial class ReducedTokens
{
    [Choice]
    public partial bool Reduces { get; }

    [Choice]
    public partial bool Looks { get; }

    [Input(3, 64, 64)]
    public partial Layer Picture { get; }

    [Conv2d(32, 7, Stride = 4, Padding = 3), Reshape(32, -1), Transpose(1, 2), LayerNorm]
    public partial Layer Tokens { get; }

    [Transpose(1, 2, When = nameof(Reduces)), Reshape(32, 16, 16, When = nameof(Reduces)), Conv2d(32, 2, Stride = 2, When = nameof(Reduces)), Reshape(32, -1, When = nameof(Reduces)), Transpose(1, 2, When = nameof(Reduces)), LayerNorm]
    public partial Layer Memory { get; }

    [From(nameof(Tokens)), MultiheadAttention(2, Memory = nameof(Memory)), Skip(nameof(Tokens)), Transpose(1, 2, When = nameof(Looks)), Reshape(32, 16, 16, When = nameof(Looks)), Conv2d(32, 3, Padding = 1, Groups = 32, When = nameof(Looks)), Reshape(32, 256, When = nameof(Looks)), Transpose(1, 2, When = nameof(Looks))]
    public partial Layer Mixed { get; }

    [LayerNorm, MultiheadAttention(2), Skip(nameof(Mixed)), LayerNorm, Mean(1), Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Levels of a detector, of which one has as many columns as a box has numbers, another as many as there are channels. Lin et al. 2017, arXiv:1708.02002.</summary>
[Model, AdamW]
public partial class BoxesOfLevels
{
    [Input(3, 128, 128)]
    public partial Layer Picture { get; }

    [Conv2d(32, 7, Stride = 4, Padding = 3), ReLU, Conv2d(64, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer P3 { get; }

    [Conv2d(64, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer P4 { get; }

    [Conv2d(64, 3, Stride = 2, Padding = 1), ReLU]
    public partial Layer P5 { get; }

    [From(nameof(P3)), Conv2d(36, 3, Padding = 1), Reshape(4, -1)]
    public partial Layer Q3 { get; }

    [From(nameof(P4)), Conv2d(36, 3, Padding = 1), Reshape(4, -1)]
    public partial Layer Q4 { get; }

    [From(nameof(P5)), Conv2d(36, 3, Padding = 1), Reshape(4, -1)]
    public partial Layer Q5 { get; }

    [From(nameof(Q3)), Concat(nameof(Q4), nameof(Q5), Axis = 2), SmoothL1Loss(Weight = 1)]
    public partial Layer Boxes { get; }

    [From(nameof(P3)), Conv2d(40, 3, Padding = 1), Reshape(8, -1)]
    public partial Layer K3 { get; }

    [From(nameof(P4)), Conv2d(40, 3, Padding = 1), Reshape(8, -1)]
    public partial Layer K4 { get; }

    [From(nameof(K3)), Concat(nameof(K4), Axis = 2), CrossEntropyLoss]
    public partial Layer Kinds { get; }
}

/// <summary>A number that may be left out, and is calculated where it is not.</summary>
[Model, AdamW]
public partial class LeftOutOrCalculated
{
    [Range(1, 8, Default = 4)]
    public partial int Row { get; }

    [Choice]
    public partial bool IsWide { get; }

    private int? Extra => Row > 4 ? Row * 2 : null;

    private int? Own => IsWide ? Row : null;

    private int First => Extra ?? 32;

    private int Second => (Own ?? Extra) ?? Row + 8;

    private int Third => (Row > 2 ? System.Math.Max(Row, 4) : (int?)null) ?? 16;

    [Input(5)]
    public partial Layer Sample { get; }

    [Linear(nameof(First)), ReLU, Linear(nameof(Second)), ReLU, Linear(nameof(Third)), ReLU, Linear(1), MSELoss]
    public partial Layer Amount { get; }
}

/// <summary>Shares of topics, of which words are made. Srivastava and Sutton 2017, arXiv:1703.01488.</summary>
[Model, Adam]
public partial class SharesOfTopics
{
    [Input(200, Min = 0)]
    public partial Layer Counts { get; }

    [Linear(64), ReLU, Dropout(0.2)]
    public partial Layer Read { get; }

    [Linear(20), Softmax]
    public partial Layer Topics { get; }

    [Linear(200), CrossEntropyLoss(Soft = true)]
    public partial Layer Words { get; }
}

/// <summary>Tokens looked at as an image, of which one side is what is left; so often as its use says. Xie et al. 2021, arXiv:2105.15203.</summary>
[Block]
public partial class MixedTokens
{
    [Argument]
    public partial int Rows { get; }

    private int Hidden => 2 * X.Size(2);

    [Input]
    public partial Layer X { get; }

    [LayerNorm, Linear(nameof(Hidden)), Transpose(1, 2), Reshape(nameof(Hidden), nameof(Rows), -1), Conv2d(nameof(Hidden), 3, Padding = 1, Groups = nameof(Hidden)), Reshape(nameof(Hidden), -1), Transpose(1, 2), GELU, Linear(nameof(Narrow)), Skip(nameof(X))]
    public partial Layer Y { get; }

    private int Narrow => X.Size(2);
}

[Block]
public partial class StageOfTokens
{
    [Argument]
    public partial int Dim { get; }

    [Argument]
    public partial int Depth { get; }

    private int Rows => Map.Size(2);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Dim), 3, Stride = 2, Padding = 1)]
    public partial Layer Map { get; }

    [Reshape(nameof(Dim), -1), Transpose(1, 2), Use<MixedTokens>(nameof(Rows), Repeat = nameof(Depth)), LayerNorm]
    public partial Layer Tokens { get; }

    [Transpose(1, 2), Reshape(nameof(Dim), nameof(Rows), -1)]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class StagesOfTokens
{
    [Range(1, 6, Default = 2)]
    public partial int Depth { get; }

    [Input(3, 32, 48)]
    public partial Layer Picture { get; }

    [Conv2d(8, 3, Padding = 1), Use<StageOfTokens>(16, 6), Use<StageOfTokens>(32, nameof(Depth)), Mean(3), Mean(2), Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>The width of each repetition follows from two searched numbers, and how many there are is searched too.</summary>
[Block]
public partial class GrownUnit
{
    [Input]
    public partial Layer X { get; }

    [Argument]
    public partial int Width { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class NineWidths
{
    [Range(1, 9)]
    public partial int Depth { get; }

    [Range(16, 128, Step = 16)]
    public partial int Base { get; }

    [Range(1.0, 1.5, Step = 0.125)]
    public partial double Growth { get; }

    private int Width(int i) => (int)(Base * System.Math.Pow(Growth, i));

    [Input(64)]
    public partial Layer X { get; }

    [Use<GrownUnit>(nameof(Width), Repeat = nameof(Depth)), Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>The same with so many repetitions that a table for each would be too much: their widths are known between bounds.</summary>
[Model, Adam]
public partial class TwentyWidths
{
    [Range(1, 20)]
    public partial int Depth { get; }

    [Range(8, 64, Step = 8)]
    public partial int Base { get; }

    [Range(1.0, 1.1, Step = 0.025)]
    public partial double Growth { get; }

    private int Width(int i) => (int)(Base * System.Math.Pow(Growth, i));

    [Input(64)]
    public partial Layer X { get; }

    [Use<GrownUnit>(nameof(Width), Repeat = nameof(Depth)), Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Recursion from a searched level, once over more levels than are written out.</summary>
[Model, Adam]
public partial class LevelByLevel
{
    [Range(0, 20)]
    public partial int Level { get; }

    private static int Width(int i) => i <= 0 ? 8 : 4 + Width(i - 1);

    private static int Fibonacci(int i) => i < 2 ? 1 : Fibonacci(i - 1) + Fibonacci(i - 2);

    private int Wide => Width(Level);

    private int Narrow => Fibonacci(Level / 4);

    [Input(64)]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU, Reshape(4, -1), Flatten, Linear(nameof(Narrow)), ReLU, Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}
