using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(4, 3)]
    public partial Layer Y { get; }

    [Conv2d(4, 1)]
    public partial Layer Z { get; }

    [Concat(nameof(Y), {|MDL1002:nameof(X)|})]
    public partial Layer All { get; }
}

// message: 'Concat' joins X (N, 3, 8, 8) to (N, 4, 6, 6) along axis 1: their other sizes differ
