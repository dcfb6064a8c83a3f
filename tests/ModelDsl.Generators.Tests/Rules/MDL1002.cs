using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Padding = 1)]
    public partial Layer A { get; }

    [MaxPool2d(2), Concat({|MDL1002:nameof(A)|})]
    public partial Layer B { get; }
}

// message: 'Concat' joins A (N, 8, 16, 16) to (N, 8, 8, 8) along axis 1: their other sizes differ
