using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1003:Conv2d(8, 3)|}]
    public partial Layer Y { get; }
}

// message: 'Conv2d' takes (N, channels, rows, columns), and here stands (N, 8)
