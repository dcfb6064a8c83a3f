using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Stack({|MDL1001:nameof(X)|})]
    public partial Layer Y { get; }
}

// message: 'Stack' stacks X (N, 8) behind (N, 4): they differ
