using ModelDsl;

[Model]
public partial class Net
{
    [Range(4, 8)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), Multiply({|MDL1001:nameof(X)|})]
    public partial Layer Y { get; }
}

// message: 'Multiply' multiplies (N, Width) by X (N, 8): they differ when Width = 4
