using ModelDsl;

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
