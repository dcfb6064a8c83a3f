using ModelDsl;

[Model]
public partial class Net
{
    [Choice(1, 8)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Gate { get; }

    [From(nameof(X)), Linear(nameof(Width)), Multiply({|MDL1017:nameof(Gate)|})]
    public partial Layer Y { get; }
}

// message: 'Multiply' multiplies (N, Width) by Gate (N, 8): along axis 1 they differ when Width = 1, and it works only because a size of 1 is spread over the other's 8; make them equal, or 1 for every value
