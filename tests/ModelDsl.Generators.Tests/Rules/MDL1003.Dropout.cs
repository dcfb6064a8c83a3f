using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1003:Dropout2d(0.2)|}]
    public partial Layer Y { get; }
}

// message: 'Dropout2d' takes (N, channels, rows, columns), and here stands (N, 8): of features write [Dropout(...)]
