using ModelDsl;

[Block]
public partial class Part
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(8, 3), {|MDL1003:Conv1d(8, 3)|}]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Part>]
    public partial Layer Y { get; }
}

// message: 'Conv1d' takes (N, channels, length), and here stands (N, 8, X.Size(2) - 2, X.Size(3) - 2): of an image write [Conv2d]
