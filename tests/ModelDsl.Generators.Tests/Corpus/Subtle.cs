using ModelDsl;

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

    [Linear(nameof(Wide)), Linear(nameof(Narrow)), Dropout(0.0), Tanh(When = nameof(IsDeep))]
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
