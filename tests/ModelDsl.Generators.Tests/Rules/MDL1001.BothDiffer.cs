using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer A { get; }

    [From(nameof(X)), Linear(4)]
    public partial Layer B { get; }

    [From(nameof(X)), Multiply({|MDL1001:nameof(A)|}, nameof(B))]
    public partial Layer Y { get; }
}

// message: 'Multiply' multiplies (N, 8) by A (N, 4): they differ
