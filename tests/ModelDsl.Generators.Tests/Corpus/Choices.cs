using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl;
using static TorchSharp.torch;

namespace Choices;

/// <summary>The head of each word, (N, heads, words). Dozat and Manning 2017, arXiv:1611.01734.</summary>
[Model, Adam]
public partial class HeadsOfWords
{
    [Axis(Min = 2, Max = 60)]
    public partial int Words { get; }

    [Input(nameof(Words), Ids = 50)]
    public partial Layer Forms { get; }

    [Embedding(16), LSTM(16, Bidirectional = true)]
    public partial Layer States { get; }

    [Linear(32), Call(nameof(Biaffine), nameof(States)), CrossEntropyLoss(IgnoreIndex = -1), Accuracy]
    public partial Layer Head { get; }

    [return: Shape(nameof(Words), nameof(Words))]
    private static Tensor Biaffine(Tensor dependents, Tensor heads) => heads.matmul(dependents.transpose(1, 2));
}

/// <summary>One of the places of two inputs.</summary>
[Model, Adam]
public partial class OneOfBoth
{
    [Axis(Min = 2)]
    public partial int Own { get; }

    [Axis(Min = 2)]
    public partial int Foreign { get; }

    [Input(nameof(Own), 6)]
    public partial Layer A { get; }

    [Input(nameof(Foreign), 6)]
    public partial Layer B { get; }

    [From(nameof(A)), Concat(nameof(B), Axis = 1), Linear(16), ReLU, Linear(1), Squeeze(2), CrossEntropyLoss, Accuracy]
    public partial Layer Chosen { get; }
}

/// <summary>One of every second place.</summary>
[Model, Adam]
public partial class Onset
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(4, nameof(Length))]
    public partial Layer Signal { get; }

    [Conv1d(16, 5, Stride = 2, Padding = 2), ReLU, Conv1d(1, 1), Flatten, CrossEntropyLoss, Accuracy]
    public partial Layer Begin { get; }
}

/// <summary>One of the places, or none of them, which is one more.</summary>
[Model, Adam]
public partial class OneOrNone
{
    [Axis(Min = 2)]
    public partial int Length { get; }

    [Input(nameof(Length), 6)]
    public partial Layer Offers { get; }

    [GRU(16)]
    public partial Layer Read { get; }

    [Linear(1), Squeeze(2)]
    public partial Layer Each { get; }

    [From(nameof(Read)), Mean(1), Linear(1), Concat(nameof(Each)), CrossEntropyLoss, Accuracy]
    public partial Layer Which { get; }
}

/// <summary>A pixel of an image of any size, by a loss of one's own.</summary>
[Model, Adam]
public partial class PixelByOwnLoss
{
    [Axis(Min = 4)]
    public partial int Rows { get; }

    [Axis(Min = 4)]
    public partial int Columns { get; }

    [Input(1, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Conv2d(1, 1), Flatten, Loss(nameof(Focal), ClassTarget = true), Accuracy]
    public partial Layer Place { get; }

    private static Tensor Focal(Tensor scores, Tensor place)
    {
        var logarithm = scores.log_softmax(1).gather(1, place.unsqueeze(1));
        return -((1 - logarithm.exp()).pow(2) * logarithm).mean();
    }
}

/// <summary>The gated residual network of Lim et al. 2021, arXiv:1912.09363: the second map is gated by itself.</summary>
[Model, Adam]
public partial class GatedResidual
{
    [Input(20)]
    public partial Layer Row { get; }

    [Linear(16), ELU, Linear(16), Dropout(0.1), Linear(32), Call(nameof(Gated)), Skip(nameof(Row), Projection = true), LayerNorm, Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [return: Shape(16)]
    private static Tensor Gated(Tensor x) => nn.functional.glu(x, 1);
}

/// <summary>A margin of 100, so that small images survive the pooling. Long et al. 2015, arXiv:1411.4038.</summary>
[Model, SGD(Momentum = 0.9)]
public partial class Margin
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(4, 3, Padding = 100), ReLU, MaxPool2d(8), Conv2d(8, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [Conv2d(5, 1), Upsample(8), Call(nameof(Crop)), CrossEntropyLoss]
    public partial Layer Mask { get; }

    [return: Shape(5, 32, 32)]
    private static Tensor Crop(Tensor x) => x.narrow(2, 99, 32).narrow(3, 99, 32);
}

/// <summary>Numbers that other code asks for in its own ways, and a trainer whose callbacks another method sets.</summary>
[Model, Adam, EarlyStopping]
public partial class AskedFor
{
    [Range(1, 5)]
    public partial int Folds { get; }

    [Range(1, 5)]
    public partial int Rounds { get; }

    [Range(0.0, 0.3, Step = 0.1)]
    public partial double Noise { get; }

    [Input(4)]
    public partial Layer Row { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }

    internal static class Elsewhere
    {
        public static bool IsNoisy(Hyperparameters point) => point is { Noise: > 0.1 };

        public static int? FoldsOf(AskedFor model) => model?.Folds;

        public static int Most(IEnumerable<Hyperparameters> points) => points.Select(static point => point with { Noise = 0.1 }).Max(static point => point is { Rounds: 1 or 2 } ? 1 : 0);

        public static void Final(AskedFor model, Dataset<Example> all)
        {
            using var trainer = new Trainer(model);
            AskedForSettings.Prepare(trainer);
            trainer.Fit(all);
        }

        public static void Again(AskedFor model, Dataset<Example> all)
        {
            using var trainer = AskedForSettings.Make(model);
            trainer.Fit(all);
        }
    }
}

internal sealed class AskedForSettings
{
    public static void Prepare(AskedFor.Trainer trainer) => trainer.Callbacks.Clear();

    public static AskedFor.Trainer Make(AskedFor model)
    {
        var trainer = new AskedFor.Trainer(model);
        Prepare(trainer);
        return trainer;
    }
}

/// <summary>A layer with everything that only hidden ones have, on demand: the last of several has nothing.</summary>
[Block]
public partial class LayerOfMany
{
    [Argument]
    public partial int Units { get; }

    [Argument(true)]
    public partial bool IsHidden { get; }

    [Argument(0.0)]
    public partial double Drop { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Units)), ReLU(When = nameof(IsHidden)), Dropout(0.2, When = nameof(IsHidden)), Dropout(nameof(Drop))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class LastIsBare
{
    [Range(1, 3)]
    public partial int Depth { get; }

    private int Units(int i) => i < Depth - 1 ? 32 : 4;

    private bool IsHidden(int i) => i < Depth - 1;

    private double Drop(int i) => i == 0 && Depth > 1 ? 0.1 : 0.0;

    [Input(20)]
    public partial Layer Row { get; }

    [Use<LayerOfMany>(16, true), With(nameof(LayerOfMany.Drop), 0.1)]
    public partial Layer First { get; }

    [Use<LayerOfMany>(nameof(Units), nameof(IsHidden), nameof(Drop), Repeat = nameof(Depth)), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>A batch norm or what takes its place where batches are small.</summary>
[Block]
public partial class ConvOfUnits
{
    [Argument]
    public partial int Units { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Units), 3, Padding = 1), ReLU]
    public partial Layer Y { get; }
}

[Block]
public partial class NormOfChoice
{
    [Argument(true)]
    public partial bool IsBatch { get; }

    private bool IsGroup => !IsBatch;

    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3), BatchNorm(When = nameof(IsBatch)), GroupNorm(4, When = nameof(IsGroup)), ReLU]
    public partial Layer Y { get; }
}

[Model, Adam, Training(BatchSize = 1)]
public partial class OneByOne
{
    private const bool UsesNorm = false;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<NormOfChoice>(false), Conv2d(8, 3), BatchNorm(When = nameof(UsesNorm)), ReLU, Conv2d(2, 1), CrossEntropyLoss]
    public partial Layer Mask { get; }
}

[Block]
public partial class LowAndHigh
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(16, 3, Bias = false), BatchNorm, ReLU]
    public partial Layer Low { get; }

    [Conv2d(32, 3), ReLU]
    public partial Layer High { get; }
}

/// <summary>The norms of the part that is frozen keep their statistics.</summary>
[Model, Adam, Training(BatchSize = 1)]
public partial class OneByOneOnTop
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<LowAndHigh>, Frozen(nameof(LowAndHigh.Low))]
    public partial Layer Features { get; }

    [Conv2d(2, 1), CrossEntropyLoss]
    public partial Layer Mask { get; }
}

/// <summary>A schedule that follows one head, and a stop that follows the other.</summary>
[Model, Adam]
[ReduceLROnPlateau(Monitor = typeof(MAE), Of = nameof(B), Patience = 8), EarlyStopping(Monitor = typeof(MAE), Of = nameof(A), Patience = 6)]
public partial class FollowedApart
{
    [Input(30)]
    public partial Layer Row { get; }

    [Linear(1), MSELoss(Weight = 1), MAE]
    public partial Layer A { get; }

    [From(nameof(Row)), Linear(1), MSELoss(Weight = 1), MAE]
    public partial Layer B { get; }
}

/// <summary>A hidden layer is compared with a teacher's. Romero et al. 2015, arXiv:1412.6550.</summary>
[Model, Adam]
public partial class Hinted
{
    [Input(30)]
    public partial Layer Row { get; }

    [Linear(64), ReLU, Dropout(0.1), MSELoss(Weight = 0.1)]
    public partial Layer Hint { get; }

    [Linear(3), CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }
}

public enum Bend
{
    Relu,
    Gelu,
}

/// <summary>Switches that are turned by hand, and numbers of another class.</summary>
[Model, Adam]
public partial class TurnedByHand
{
    private const Bend Activation = Bend.Gelu;
    private const int Depth = 3;

    private static bool IsRelu => Activation == Bend.Relu;
    private static bool IsGelu => Activation == Bend.Gelu;
    private static bool IsDeep => Depth > 2;

    [Input(20)]
    public partial Layer Row { get; }

    [Linear(64), ReLU(When = nameof(IsRelu)), GELU(When = nameof(IsGelu)), Linear(32, When = nameof(IsDeep)), Use<OfSettings>, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

internal sealed class SharedSettings
{
    public const int Bands = 64;

    public static readonly int Wide = 2 * Bands;

    public static double Rate => Wide / 10.0;

    public static int Third { get; } = Wide + Bands / 2;
}

[Block]
public partial class OfSettings
{
    private int First => SharedSettings.Wide;

    private int Second => (int)(SharedSettings.Rate * 5);

    private int Third => SharedSettings.Third;

    [Input]
    public partial Layer X { get; }

    [ReLU, Linear(nameof(First)), ReLU, Linear(nameof(Second)), ReLU, Linear(nameof(Third)), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Four places put together where there happen to be four times as many places as features, and taken apart again.</summary>
[Model, Adam]
public partial class PutTogether
{
    [Input(256, Ids = 50)]
    public partial Layer Characters { get; }

    [Embedding(64), Reshape(64, 256), Linear(128), ReLU]
    public partial Layer Patches { get; }

    [Linear(256), LayerNorm, Reshape(256, 64), LayerNorm, LSTM(16), Select(1, -1), Linear(5), CrossEntropyLoss]
    public partial Layer Language { get; }
}

/// <summary>A weighted mean over the frequencies of each time.</summary>
[Model, Adam]
public partial class WeightedFrequencies
{
    [Input(1, 50, 64)]
    public partial Layer Mel { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Linear(1), Squeeze(3), Transpose(1, 2), GRU(32), Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Mood { get; }
}

/// <summary>The series of the input are still there behind a skip: one of them is mapped to its future.</summary>
[Model, Adam]
public partial class OneOfEight
{
    [Input(96, 8)]
    public partial Layer Past { get; }

    [GRU(16), Linear(8), Skip(nameof(Past)), Select(2, 0), Linear(24), MSELoss]
    public partial Layer Load { get; }
}

/// <summary>One of several that have numbers of their own: by the index of a repetition, from the end, and as they are searched.</summary>
[Block]
public partial class OfList
{
    private static readonly int[] Widths = [16, 32, 64];

    [Argument]
    public partial int Level { get; }

    [Argument(0.1)]
    public partial double Drop { get; }

    private int Wide => Widths[Level];

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), ReLU, Dropout(nameof(Drop))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class ByList
{
    private static readonly int[] Levels = { 0, 2, 1 };
    private static readonly double[] Drops = new[] { 0.0, 0.1, 0.5 };
    private static readonly int[] Heads = new int[] { 1, 2, 4, 8 };

    [Range(1, 4)]
    public partial int Depth { get; }

    [Range(0, 3)]
    public partial int Size { get; }

    private int Level(int i) => i < Levels.Length ? Levels[i] : Levels[^1];

    private double Drop(int i) => Drops[Math.Min(i, 2)];

    private int Head => Heads[Size];

    [Input(12, 20)]
    public partial Layer Steps { get; }

    [Use<OfList>(nameof(Level), nameof(Drop), Repeat = nameof(Depth)), MultiheadAttention(nameof(Head)), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Numbers as C# writes them in several statements, by several values at once, by powers of two, and from lists of another class.</summary>
[Model, Adam]
public partial class ByStatements
{
    [Range(1, 3)]
    public partial int Depth { get; }

    [Range(1, 4, Default = 3)]
    public partial int Levels { get; }

    [Choice]
    public partial Bend Kind { get; }

    [Choice]
    public partial bool IsWide { get; }

    private int Width(int i) => Lists.Widths[i];

    private double Drop(int i) => Lists.Drops[i];

    private int First(int i)
    {
        if (i == 0)
            return 64;
        if (i == 1)
        {
            return 32;
        }
        else
            return 16;
    }

    private int Wide
    {
        get
        {
            if (Depth > 2)
                return 64;
            return 32;
        }
    }

    private int Chosen => (Kind, IsWide) switch { (Bend.Relu, true) => 64, (Bend.Gelu, true) => 48, (_, false) => 32, _ => 16 };

    private int Twice(int i) => 8 * (int)Math.Pow(2, i);

    private int Up(int i) => i == Levels - 1 ? 16 : 16 << (Levels - 2 - i);

    [Input(20)]
    public partial Layer Row { get; }

    [Use<LayerOfMany>(nameof(Width), true, nameof(Drop), Repeat = nameof(Depth)), Use<LayerOfMany>(nameof(First), Repeat = nameof(Depth))]
    public partial Layer Narrow { get; }

    [Linear(nameof(Wide)), ReLU, Linear(nameof(Chosen)), ReLU, Use<LayerOfMany>(nameof(Twice), Repeat = nameof(Depth)), Use<LayerOfMany>(nameof(Up), Repeat = nameof(Levels)), Linear(3), CrossEntropyLoss]
    public partial Layer Label { get; }

    internal static class Lists
    {
        public static readonly int[] Widths = [8, 16, 32];

        public static double[] Drops { get; } = [0.1, 0.2, 0.3];
    }
}

[Block]
public partial class PlainOrPooled
{
    [Argument]
    public partial int Planes { get; }

    [Argument(false)]
    public partial bool Pools { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Planes), 3, Padding = 1), ReLU, MaxPool2d(2, When = nameof(Pools))]
    public partial Layer Y { get; }
}

/// <summary>Flags and members of enums by the index of a repetition; more repetitions in a block than anyone writes down.</summary>
[Block]
public partial class Listed
{
    private static readonly int[] Planes = [8, 16, 16];
    private static readonly bool[] Pools = [true, false, true];
    private static readonly Bend[] Bends = [Bend.Relu, Bend.Gelu, Bend.Relu];

    [Argument]
    public partial int Blocks { get; }

    private int PlanesOf(int i) => Planes[i];

    private bool PoolsOf(int i) => Pools[i];

    private bool PoolsLater(int i) => Bends[Math.Min(i, 2)] == Bend.Gelu;

    [Input]
    public partial Layer X { get; }

    [Use<PlainOrPooled>(nameof(PlanesOf), nameof(PoolsOf), Repeat = 3), Use<PlainOrPooled>(16, nameof(PoolsLater), Repeat = nameof(Blocks))]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class OfFlags
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<Listed>(23), Flatten, Linear(10), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>A rate that grows from epoch to epoch, to find the largest that works. Smith 2015, arXiv:1506.01186.</summary>
[Model, SGD(LearningRate = 1e-6), StepLR(1, Gamma = 1.4), Training(Epochs = 40)]
public partial class RateFinder
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>A search in which the rate may stay as it is; one layer that finds large weights with a large rate; the univariate series of LSTM-FCN, read as one step.</summary>
[Model, Adam(LearningRate = 5), StepLR(10), Training(Epochs = 100)]
public partial class PriceOfHouses
{
    [Choice(0.1, 0.5, 1.0, Default = 0.5), Tunes<StepLR>(nameof(StepLR.Gamma))]
    public partial double Gamma { get; }

    [Input(331)]
    public partial Layer Columns { get; }

    [Linear(1), MSELoss, RMSE]
    public partial Layer Price { get; }
}

/// <summary>LSTM-FCN on one series, which the recurrent branch reads as one step. Karim et al. 2018, arXiv:1709.05206.</summary>
[Model, Adam]
public partial class ShuffledSeries
{
    [Input(1, 128)]
    public partial Layer Series { get; }

    [LSTM(8), Select(1, -1), Dropout(0.8)]
    public partial Layer Recurrent { get; }

    [From(nameof(Series)), Conv1d(128, 7, Padding = 3), ReLU, Mean(2), Concat(nameof(Recurrent)), Linear(6), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>The features of a teacher beside a head that decides (Romero et al. 2015, arXiv:1412.6550), numbers of an IReadOnlyList, and a switch that throws where nobody comes to.</summary>
[Model, AdamW]
public partial class HintedNet
{
    private static IReadOnlyList<int> Widths { get; } = [32, 48];

    private int First => Widths[0];

    private int Second => (Widths.Count > 2 ? 2 : 1) switch { 1 => Widths[1], 2 => 64, _ => throw new System.InvalidOperationException() };

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(nameof(First), 3, Padding = 1), ReLU]
    public partial Layer Guided { get; }

    [Conv2d(128, 1), ReLU, MSELoss(Weight = 0.1)]
    public partial Layer Hint { get; }

    [From(nameof(Guided)), Conv2d(nameof(Second), 3, Padding = 1), ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss(Weight = 1), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>The linear part of a factorization machine, of field sums. Pan et al. 2018, arXiv:1806.03514.</summary>
[Model, Adam]
public partial class WeightedFields
{
    [Input(26, Ids = 3000)]
    public partial Layer Fields { get; }

    [Embedding(10)]
    public partial Layer Vectors { get; }

    [From(nameof(Vectors)), Sum(2), Linear(1)]
    public partial Layer LinearTerm { get; }

    [From(nameof(Vectors)), Flatten, Linear(64), ReLU, Linear(1), Skip(nameof(LinearTerm)), BCEWithLogitsLoss, Accuracy]
    public partial Layer Click { get; }
}

/// <summary>Layers that end with their norm, and a last one of the whole, as torch.nn.Transformer has them.</summary>
[Model, AdamW]
public partial class NormedTwice
{
    [Input(30, 32)]
    public partial Layer X { get; }

    [MultiheadAttention(4), Skip(nameof(X)), LayerNorm]
    public partial Layer Attended { get; }

    [Linear(64), GELU, Linear(32), Skip(nameof(Attended)), LayerNorm]
    public partial Layer Mapped { get; }

    [LayerNorm, Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Settings at the top of the class, which say "none" today; a rate and its end that are both searched.</summary>
[Model, AdamW, CosineAnnealingLR]
public partial class SettingsOfOne
{
    private const int Blocks = 1, Pool = 1;

    [Range(1e-5, 1e-2, Log = true, Default = 1e-3), Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double Rate { get; }

    [Range(0.0, 1e-4), Tunes<CosineAnnealingLR>(nameof(CosineAnnealingLR.EtaMin))]
    public partial double End { get; }

    [Input(6, 200)]
    public partial Layer X { get; }

    [Conv1d(32, 5), ReLU, MaxPool1d(Pool), Transpose(1, 2), GRU(32), GRU(32, Repeat = Blocks - 1), Mean(1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>The rounding of torchvision's MobileNets, variables and all; getters and methods of the index that set variables first.</summary>
[Model, AdamW]
public partial class RoundedWidths
{
    [Choice(0.35, 0.5, 0.75, 1.0)]
    public partial double Width { get; }

    private int Stem => MakeDivisible(32 * Width);

    private int Half
    {
        get
        {
            var half = Stem / 2;
            half -= half % 4;
            return half;
        }
    }

    [Input(3, 96, 96)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Stem), 3, Stride = 2, Padding = 1, Bias = false), BatchNorm, ReLU6]
    public partial Layer Begun { get; }

    [Conv2d(nameof(Half), 1, Groups = 4), ReLU, AdaptiveAvgPool2d(1), Flatten, Use<WideLayer>(nameof(Size), Repeat = 2), Linear(100), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    private static int MakeDivisible(double v, int divisor = 8)
    {
        int rounded = System.Math.Max(divisor, (int)(v + divisor / 2) / divisor * divisor);
        if (rounded < 0.9 * v)
        {
            rounded += divisor;
        }
        return rounded;
    }

    private static int Size(int i)
    {
        bool isEven = i % 2 == 0;
        int size = 24;
        if (isEven)
            size = 48;
        return size;
    }
}

/// <summary>A layer of so many features.</summary>
[Block]
public partial class WideLayer
{
    [Argument]
    public partial int Size { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Size)), ReLU]
    public partial Layer Y { get; }
}

/// <summary>Groups that divide any width: the greatest common divisor, and flags that are turned by hand, one the opposite of the other; overloads of a method of the index.</summary>
[Model, AdamW]
public partial class CommonGroups
{
    private const bool IsLarge = false;

    [Choice(32, 48)]
    public partial int Width { get; }

    private bool IsSmall => !IsLarge;

    private int Groups => Gcd(Width, 32);

    [Input(1, 28, 28)]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Padding = 1), GroupNorm(nameof(Groups)), GELU]
    public partial Layer Normed { get; }

    [AdaptiveAvgPool2d(1), Flatten, Use<WideLayer>(nameof(Wide), Repeat = 2), Dropout(0.1, When = nameof(IsSmall)), Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private static int Wide(int i, int factor) => 16 * (i + factor);

    private static int Wide(int i) => 16 * (i + 1);
}

/// <summary>ResNets of CIFAR by their depth: which unit halves the image hangs on the depth that is searched. He et al. 2015, arXiv:1512.03385.</summary>
[Model, AdamW]
public partial class DepthOfCifar
{
    [Choice(20, 32, 44, 56, 110)]
    public partial int Depth { get; }

    private int PerStage => (Depth - 2) / 6;

    private int Units => 3 * PerStage;

    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Use<StridedUnit>(nameof(Planes), nameof(Stride), Repeat = nameof(Units)), AdaptiveAvgPool2d(1), Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }

    private int Stride(int i) => i > 0 && i % PerStage == 0 ? 2 : 1;

    private int Planes(int i) => 16 << (i / PerStage);
}

/// <summary>A convolution with so many channels and this stride.</summary>
[Block]
public partial class StridedUnit
{
    [Argument]
    public partial int Planes { get; }

    [Argument(1)]
    public partial int Stride { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Planes), 3, Stride = nameof(Stride), Padding = 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Y { get; }
}

public enum Extent { Small, Medium, Large }

/// <summary>Numbers written as statements: variables that are set again, in both branches, or by a switch.</summary>
[Model]
public partial class ByBranches
{
    [Choice(16, 24)]
    public partial int Channels { get; }

    [Choice]
    public partial bool IsWide { get; }

    [Choice(Default = Extent.Small)]
    public partial Extent Extent { get; }

    private int First()
    {
        var width = Channels;
        if (IsWide)
            width = 2 * Channels;
        return width;
    }

    // A var that began as a real number stays one: 2 / 4 is a half.
    private int Half()
    {
        var factor = 1.0;
        factor = 2;
        return (int)(factor / 4 * Channels);
    }

    private int Second
    {
        get
        {
            int size;
            if (IsWide)
            {
                int more = 3;
                size = more * Channels;
            }
            else if (Channels > 16)
                size = 100;
            else
                size = First();
            return size;
        }
    }

    private int Third()
    {
        switch (Extent)
        {
            case Extent.Small:
                return 8;
            case Extent.Medium:
                return 16;
            default:
                return 32;
        }
    }

    private int Halved => Half();

    private int Widened => First();

    private int Extended => Third();

    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Widened), 3, Padding = 1), ReLU]
    public partial Layer A { get; }

    [Conv2d(nameof(Second), 3, Padding = 1), ReLU]
    public partial Layer B { get; }

    [Conv2d(nameof(Extended), 3, Padding = 1), ReLU]
    public partial Layer C { get; }

    [Conv2d(nameof(Halved), 3, Padding = 1), ReLU]
    public partial Layer D { get; }

    // Proven only if each of them was followed.
    [Conv2d(1, 1), AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Answer { get; }
}

/// <summary>A cell of optional operations that keep the size, whatever their kernels, in stages of a searched number of cells.</summary>
[Model]
public partial class SearchedCells
{
    [Range(1, 3, Default = 2)]
    public partial int Cells { get; }

    [Choice(3, 5)]
    public partial int FirstKernel { get; }

    [Choice(1, 2)]
    public partial int FirstDilation { get; }

    [Choice(3, 5, 7)]
    public partial int SecondKernel { get; }

    [Choice]
    public partial bool FirstConvolves { get; }

    [Choice]
    public partial bool FirstSeparates { get; }

    [Choice]
    public partial bool SecondConvolves { get; }

    [Choice]
    public partial bool SecondSeparates { get; }

    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Stem { get; }

    [Use<StageOfCells>(32, nameof(Cells), nameof(FirstKernel), nameof(FirstDilation), nameof(SecondKernel), 1, nameof(FirstConvolves), nameof(FirstSeparates), nameof(SecondConvolves), nameof(SecondSeparates))]
    public partial Layer Trunk { get; }

    // Proven only if the size is still 16.
    [Flatten, Linear(10)]
    public partial Layer Class { get; }
}

[Block]
public partial class StageOfCells
{
    [Argument]
    public partial int Width { get; }

    [Argument(1)]
    public partial int Cells { get; }

    [Argument(3)]
    public partial int FirstKernel { get; }

    [Argument(1)]
    public partial int FirstDilation { get; }

    [Argument(3)]
    public partial int SecondKernel { get; }

    [Argument(1)]
    public partial int SecondDilation { get; }

    [Argument(false)]
    public partial bool FirstConvolves { get; }

    [Argument(false)]
    public partial bool FirstSeparates { get; }

    [Argument(false)]
    public partial bool SecondConvolves { get; }

    [Argument(false)]
    public partial bool SecondSeparates { get; }

    private bool Reduces => X.Channels != Width;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1, When = nameof(Reduces))]
    public partial Layer Entry { get; }

    [Use<CellOfTwo>(nameof(FirstKernel), nameof(FirstDilation), nameof(SecondKernel), nameof(SecondDilation), nameof(FirstConvolves), nameof(FirstSeparates), nameof(SecondConvolves), nameof(SecondSeparates), Repeat = nameof(Cells))]
    public partial Layer Y { get; }
}

[Block]
public partial class CellOfTwo
{
    [Argument(3)]
    public partial int FirstKernel { get; }

    [Argument(1)]
    public partial int FirstDilation { get; }

    [Argument(3)]
    public partial int SecondKernel { get; }

    [Argument(1)]
    public partial int SecondDilation { get; }

    [Argument(false)]
    public partial bool FirstConvolves { get; }

    [Argument(false)]
    public partial bool FirstSeparates { get; }

    [Argument(false)]
    public partial bool SecondConvolves { get; }

    [Argument(false)]
    public partial bool SecondSeparates { get; }

    [Input]
    public partial Layer X { get; }

    [From(nameof(X)), Use<EdgeOfCell>(nameof(FirstKernel), nameof(FirstDilation), nameof(FirstConvolves), nameof(FirstSeparates))]
    public partial Layer A { get; }

    [From(nameof(X)), Use<EdgeOfCell>(nameof(SecondKernel), nameof(SecondDilation), nameof(SecondConvolves), nameof(SecondSeparates))]
    public partial Layer B { get; }

    [Add(nameof(A)), BatchNorm, Skip(nameof(X))]
    public partial Layer Y { get; }
}

[Block]
public partial class EdgeOfCell
{
    [Argument(3)]
    public partial int Kernel { get; }

    [Argument(1)]
    public partial int Dilation { get; }

    [Argument(false)]
    public partial bool Convolves { get; }

    [Argument(false)]
    public partial bool Separates { get; }

    private int Channels => X.Channels;

    private int Half => (Kernel - 1) / 2;

    private int Same => Dilation * (Kernel - 1) / 2;

    [Input]
    public partial Layer X { get; }

    [ReLU(When = nameof(Convolves)), Conv2d(nameof(Channels), nameof(Kernel), Dilation = nameof(Dilation), Padding = nameof(Same), When = nameof(Convolves))]
    [ReLU(When = nameof(Separates)), Conv2d(nameof(Channels), nameof(Kernel), Padding = nameof(Half), Groups = nameof(Channels), When = nameof(Separates))]
    public partial Layer Y { get; }
}

/// <summary>What a block calculates of its arguments by shifts and powers is known where it is used.</summary>
[Block]
public partial class ShiftedStage
{
    [Argument]
    public partial int Base { get; }

    [Argument(0)]
    public partial int Level { get; }

    private int Width => Base << Level;

    private int Doubled => Base * (int)System.Math.Pow(2, Level);

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Stride = 2, Padding = 1), ReLU, Conv2d(nameof(Doubled), 3, Padding = 1)]
    public partial Layer Y { get; }
}

[Model]
public partial class ShiftedStages
{
    [Choice(16, 32)]
    public partial int Base { get; }

    [Input(3, 64, 64)]
    public partial Layer Image { get; }

    [Use<ShiftedStage>(nameof(Base)), ReLU, Use<ShiftedStage>(nameof(Base), 1), ReLU, Use<ShiftedStage>(nameof(Base), 2)]
    public partial Layer Maps { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(10)]
    public partial Layer Class { get; }
}

/// <summary>torchvision's own _make_divisible, guards, shifts and counting in methods.</summary>
[Model]
public partial class BySmallMethods
{
    [Choice(16, 24)]
    public partial int Channels { get; }

    private static int MakeDivisible(double value, int divisor, int? minimum = null)
    {
        var size = System.Math.Max(minimum ?? divisor, (int)(value + divisor / 2.0) / divisor * divisor);
        if (size < 0.9 * value)
            size += divisor;
        return size;
    }

    private static int AtLeast(int value, int? minimum = null) => minimum == null ? value : System.Math.Max(value, minimum ?? 0);

    private int First => MakeDivisible(0.5 * Channels, 8);

    private int Second => MakeDivisible(0.5 * Channels, 8, 64) + AtLeast(Channels, 32) + AtLeast(Channels);

    private int Third()
    {
        int width = Channels;
        width <<= 1;
        width++;
        width %= 16;
        return width;
    }

    private int Fourth(int i)
    {
        System.ArgumentOutOfRangeException.ThrowIfNegative(i);
        System.ArgumentOutOfRangeException.ThrowIfGreaterThan(i, 2);
        return Channels << i;
    }

    private int Counted => Third();

    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(nameof(First), 3, Padding = 1), ReLU]
    public partial Layer A { get; }

    [Conv2d(nameof(Second), 3, Padding = 1), ReLU]
    public partial Layer B { get; }

    [Conv2d(nameof(Counted), 3, Padding = 1), ReLU]
    public partial Layer C { get; }

    [Use<ConvOfUnits>(nameof(Fourth), Repeat = 3)]
    public partial Layer D { get; }

    // Proven only if each of them was followed.
    [Conv2d(1, 1), AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Answer { get; }
}
