using ModelDsl;

[Block]
public partial class Attention
{
    [Argument]
    public partial int Heads { get; }

    [Input]
    public partial Layer X { get; }

    [MultiheadAttention(nameof(Heads)), Skip(nameof(X)), LayerNorm]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 64)]
    public partial Layer Signal { get; }

    [Conv1d(32, 5), ReLU, {|MDL1019:Use<Attention>(4)|}, Mean(1), Linear(5)]
    public partial Layer Y { get; }
}

// message: 'Use<Attention>' takes (N, length, features), and in (N, 32, 60) the channels stand first: put [Transpose(1, 2)] in front of it
