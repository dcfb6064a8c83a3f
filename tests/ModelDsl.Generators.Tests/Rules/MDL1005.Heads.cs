using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8)]
    public partial int Heads { get; }

    [Input(10, 64)]
    public partial Layer X { get; }

    [MultiheadAttention({|MDL1005:nameof(Heads)|})]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' needs the features it reads divisible by Heads, and 64 is not when Heads = 3
