using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(4, 3)]
    public partial Layer A { get; }

    [From(nameof(X)), Conv2d(4, 3)]
    public partial Layer B { get; }

    [From(nameof(X)), Concat({|MDL1002:nameof(A)|}, nameof(B))]
    public partial Layer Y { get; }
}

// message: 'Concat' joins A (N, 4, 6, 6) to (N, 3, 8, 8) along axis 1: their other sizes differ
