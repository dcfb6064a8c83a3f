using ModelDsl;
using static TorchSharp.torch;

namespace Found;

/// <summary>Ids of any length, of a number that the block says.</summary>
[Block]
public partial class Vectors
{
    [Input(Ids = 30)]
    public partial Layer Words { get; }

    [Embedding(4)]
    public partial Layer Y { get; }
}

/// <summary>Two inputs with different numbers of axes: channels, weighed by a summary of anything.</summary>
[Block]
public partial class Weighed
{
    [Input]
    public partial Layer X { get; }

    [Input]
    public partial Layer Summary { get; }

    [Linear(3), Flatten, Linear(nameof(Channels))]
    public partial Layer Weights { get; }

    [From(nameof(X)), Flatten, Linear(nameof(Channels)), Multiply(nameof(Weights))]
    public partial Layer Y { get; }

    private int Channels => X.Channels;
}

[Model]
public partial class Weighing
{
    [Input(6, Ids = 20)]
    public partial Layer Words { get; }

    [Use<Vectors>]
    public partial Layer Meanings { get; }

    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Use<Weighed>, With(nameof(Weighed.Summary), nameof(Meanings))]
    public partial Layer Both { get; }

    [Softmax]
    public partial Layer Shares { get; }
}

/// <summary>A number that only C# reads.</summary>
[Block]
public partial class Cooled
{
    [Argument]
    public partial double Temperature { get; }

    [Input]
    public partial Layer X { get; }

    [Call(nameof(Cool))]
    public partial Layer Y { get; }

    [return: Shape]
    private Tensor Cool(Tensor values) => values / Temperature;
}

[Model, AdamW]
public partial class Thermostat
{
    [Range(0.5, 4.0, Step = 0.5, Default = 1.0)]
    public partial double Sharpness { get; }

    [Choice(1, 4)]
    public partial int Gates { get; }

    [Choice]
    public partial bool Whole { get; }

    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Conv2d(nameof(Gates), 3, Padding = 1), AdaptiveAvgPool2d(1, When = nameof(Whole)), Sigmoid]
    public partial Layer Gate { get; }                    // (N, Gates, 8, 8), or (N, Gates, 1, 1) on purpose

    [From(nameof(Image)), Conv2d(nameof(Gates), 3, Padding = 1), Multiply(nameof(Gate)), Flatten, Use<Cooled>(2.0), Linear(4), Call(nameof(Sharpen)), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [return: Shape]
    private Tensor Sharpen(Tensor values) => values * Sharpness;
}

/// <summary>As often as a use says: what is added each time is the same, so any number is right.</summary>
[Block]
public partial class Grown
{
    [Argument(3)]
    public partial int Times { get; }

    [Input]
    public partial Layer X { get; }

    [Concat(nameof(X), Repeat = nameof(Times))]
    public partial Layer Wide { get; }

    [Linear(5)]
    public partial Layer Y { get; }
}

/// <summary>Half as long, whatever the length; the projection's stride is 2 for each.</summary>
[Block]
public partial class Halved
{
    [Argument(2)]
    public partial int Pad { get; }

    [Input]
    public partial Layer X { get; }

    [MaxPool2d(2), Skip(nameof(X), Projection = true)]
    public partial Layer Half { get; }

    [Conv2d(4, 5, Padding = nameof(Pad)), Call(nameof(Same)), Reshape(2, 2, -1)]
    public partial Layer Y { get; }

    [return: Shape]
    private static Tensor Same(Tensor x) => x + 0;
}

[Model]
public partial class Growing
{
    [Range(18, 40)]
    public partial int Depth { get; }

    [Axis(Min = 4, Step = 2)]
    public partial int Length { get; }

    private int Window => System.Math.Min(Length, 3);

    [Choice(Default = System.DayOfWeek.Monday)]
    public partial System.DayOfWeek Day { get; }

    private int Rows => Day == System.DayOfWeek.Sunday ? 2 : 1 << 2;

    [Input(2)]
    public partial Layer Numbers { get; }

    [Use<Grown>(nameof(Depth)), Linear(nameof(Rows)), Output]
    public partial Layer Sums { get; }

    [Input(3, nameof(Length), 8)]
    public partial Layer Image { get; }

    [AvgPool2d(nameof(Window), Stride = 1, Padding = 1), Use<Halved>, Output]
    public partial Layer Parts { get; }
}
