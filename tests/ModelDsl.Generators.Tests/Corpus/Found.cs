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
