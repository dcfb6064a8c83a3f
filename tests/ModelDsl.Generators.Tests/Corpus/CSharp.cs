using System;
using ModelDsl;
using static TorchSharp.torch;

namespace Found;

/// <summary>Constants of every kind of number, sizes by name in a list, and an enum with two names for one value.</summary>
[Model, Adam]
public partial class Constants
{
    public enum Kind { Off, Ring, Disc, Default = Off }

    private const short Classes = 3;
    private const byte Once = 1;
    private const float Rate = 0.5f;
    private static readonly ushort Width = 16;

    [Range(1, 3, Default = 3)]
    public partial int Rows { get; }

    [Choice(Default = Kind.Ring)]
    public partial Kind Rim { get; }

    private bool IsSmooth => Rim == Kind.Ring;

    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, [nameof(Rows), 3], Padding = nameof(Once)), ReLU, Conv2d(nameof(Width), [3, 5]), GELU(When = nameof(IsSmooth)), Flatten, Dropout(nameof(Rate))]
    [Linear(nameof(Classes)), CrossEntropyLoss<Kind>]
    public partial Layer Y { get; }
}

/// <summary>A language model that moves its text to the right by itself, with a method that gives ids and one whose last parameter has a default.</summary>
[Model, Adam]
public partial class MovedRight
{
    [Axis(Min = 2, Max = 32)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 100)]
    public partial Layer Text { get; }

    [Call(nameof(Right)), Embedding(16), Call(nameof(Damped)), LSTM(32), Linear(100), Transpose(1, 2), CrossEntropyLoss]
    public partial Layer Next { get; }

    [return: Shape(Ids = 100)]
    private static Tensor Right(Tensor text) => text.roll(1, 1);

    [return: Shape]
    private static Tensor Damped(Tensor value, double by = 0.5) => value * by;
}

/// <summary>A hand-written module that gives ids.</summary>
[Block, Shape("count", Ids = "below")]
public sealed class Hashed(int count, int below) : nn.Module<Tensor, Tensor>(nameof(Hashed))
{
    public override Tensor forward(Tensor input) => input.narrow(1, 0, count).abs().mul(100).to_type(ScalarType.Int64).remainder(below);
}

[Model, Adam]
public partial class OfHashes
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Hashed>(4, 50), Embedding(16), Flatten, Linear(1), Squeeze(1), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>A share for each place of a sequence, however long it is.</summary>
[Model, Adam]
public partial class SharedPointer
{
    [Axis(Min = 2, Max = 50)]
    public partial int Places { get; }

    [Input(nameof(Places), 8)]
    public partial Layer X { get; }

    [Linear(16), Tanh, Linear(1), Squeeze(2), CrossEntropyLoss(Soft = true), Accuracy]
    public partial Layer Where { get; }
}

/// <summary>Two branches of convolutions, of which the mean is taken: their shortcut is a convolution as well.</summary>
[Model, Adam]
public partial class MeanOfBranches
{
    [Input(3, 16)]
    public partial Layer X { get; }

    [Conv1d(8, 3, Padding = 1)]
    public partial Layer Narrow { get; }

    [From(nameof(X)), Conv1d(8, 5, Padding = 2)]
    public partial Layer Wide { get; }

    [Stack(nameof(Narrow)), Mean(1), Skip(nameof(X), Projection = true), ReLU]
    public partial Layer Both { get; }

    [Mean(2), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

/// <summary>Numbers made of real ones, of bits and of shifts.</summary>
[Model, Adam]
public partial class Rounded
{
    [Choice(0.25, 0.5, 1.0, Default = 1.0)]
    public partial double Multiplier { get; }

    [Range(0.5, 2.0, Default = 1.0)]
    public partial double Ratio { get; }

    [Choice(16, 32, 64)]
    public partial int Width { get; }

    [Range(1, 3, Default = 2)]
    public partial int Level { get; }

    private int First => (int)(64 * Multiplier);
    private int Second => (int)(Width * 1.5);
    private int Third => (int)Math.Round(Width * Ratio) / 8 * 8;
    private int Heads => Second >> 3;
    private int Kernel => Width / 2 | 1;
    private int Border => Kernel / 2;
    private int Wide => Width << Level;

    [Input(16, 100)]
    public partial Layer X { get; }

    [Conv1d(nameof(First), nameof(Kernel), Padding = nameof(Border)), ReLU, Transpose(1, 2), Linear(nameof(Third)), Tanh, Linear(nameof(Wide)), ReLU, Linear(nameof(Second))]
    [MultiheadAttention(nameof(Heads)), Mean(1), Linear(2), CrossEntropyLoss]
    public partial Layer Y { get; }

    public static int BatchSizeOf(ReadOutside other) => other.BatchSize;
}

/// <summary>A number that only other code reads.</summary>
[Model, Adam]
public partial class ReadOutside
{
    [Choice(16, 32, 64)]
    public partial int BatchSize { get; }

    [Input(4)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

/// <summary>Sizes by a multiplier of several, and between bounds, which targets have as well.</summary>
[Model, Adam]
public partial class Multiplied
{
    [Choice(0.25, 0.5, 1.0)]
    public partial double Multiplier { get; }

    [Range(0.5, 2.0, Default = 1.0)]
    public partial double Ratio { get; }

    [Choice(16, 32, 64)]
    public partial int Width { get; }

    private int Exact => (int)(Width * Multiplier) / 4 * 4;
    private int Between => 8 + (int)(64 * Ratio);

    [Input(4, 16)]
    public partial Layer X { get; }

    [Linear(nameof(Exact)), MultiheadAttention(4), Skip(nameof(X), Projection = true), Flatten, Linear(nameof(Exact)), MSELoss]
    public partial Layer Small { get; }

    [From(nameof(X)), Flatten, Linear(nameof(Between)), MSELoss(Weight = 0.1)]
    public partial Layer Large { get; }

    [From(nameof(X)), Flatten, Linear(nameof(Between)), CrossEntropyLoss(Soft = true, Weight = 0.1)]
    public partial Layer Shares { get; }
}

/// <summary>A width multiplier that the model hands to its blocks. Howard et al. 2017, arXiv:1704.04861.</summary>
[Block]
public partial class Slim
{
    [Argument]
    public partial int Channels { get; }

    [Argument(1.0)]
    public partial double Multiplier { get; }

    private int Wide => Math.Max(1, (int)(Channels * Multiplier));

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Wide), 1, Bias = false), BatchNorm, ReLU]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class SlimNet
{
    [Choice(0.25, 0.5, 1.0, Default = 1.0)]
    public partial double Multiplier { get; }

    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Use<Slim>(32, nameof(Multiplier)), Use<Slim>(64, nameof(Multiplier)), AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

/// <summary>Which way a module reads.</summary>
public enum Way
{
    Backward = 1,
    Forward = 0,
}

[Block, Shape]
public sealed class Reversed(Way way) : nn.Module<Tensor, Tensor>(nameof(Reversed))
{
    public override Tensor forward(Tensor input) => way == Way.Backward ? input.flip(1) : input.alias();
}

[Model, Adam]
public partial class ReadBackwards
{
    [Choice]
    public partial Way Order { get; }

    [Input(20, 8)]
    public partial Layer Steps { get; }

    [Use<Reversed>(Way.Backward), GRU(16), Use<Reversed>(nameof(Order)), Call(nameof(Louder)), Mean(1), Linear(2), CrossEntropyLoss<Way>]
    public partial Layer Direction { get; }

    [return: Shape]
    private static Tensor Louder(in Tensor value) => 2 * value;
}

/// <summary>No heads are none, and nothing is divided by them.</summary>
[Model, Adam]
public partial class ZeroMeansNone
{
    [Choice(0, 4, 8)]
    public partial int Heads { get; }

    private bool Attends => Heads > 0;
    private int SafeHeads => Heads == 0 ? 1 : Heads;
    private int Each => Heads == 0 ? 64 : 64 / Heads;
    private bool IsWide => Heads != 0 && 64 % Heads == 0 && Each > 8;

    [Input(20, 10)]
    public partial Layer X { get; }

    [Linear(64), GELU]
    public partial Layer Stem { get; }

    [MultiheadAttention(nameof(SafeHeads), When = nameof(Attends)), Skip(nameof(Stem), When = nameof(Attends)), LayerNorm(When = nameof(IsWide))]
    public partial Layer Read { get; }

    [Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
