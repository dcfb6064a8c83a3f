using ModelDsl;

[Block]
public partial class Half
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Range(6, 10)]
    public partial int K { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(K)), {|MDL1001:Use<Half>|}]
    public partial Layer Y { get; }
}

// message: in Half.X: 'Half' takes (N, 8), and here stands (N, K): they differ when K = 6
