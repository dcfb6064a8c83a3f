using ModelDsl;

[Model]
public partial class Net
{
    [Choice(4, 6)]
    public partial int Heads { get; }

    [Input(10, 16)]
    public partial Layer X { get; }

    [MultiheadAttention({|MDL1005:nameof(Heads)|})]
    public partial Layer A { get; }

    [From(nameof(X)), MultiheadAttention(nameof(Heads)), Skip(nameof(A))]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' needs the features it reads divisible by Heads, and 16 is not when Heads = 6
