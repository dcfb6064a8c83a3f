using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 1000)]
    public partial int Depth { get; }

    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(4, 1)]
    public partial Layer Y { get; }

    [Concat(nameof(Y), Repeat = {|MDL1013:nameof(Depth)|})]
    public partial Layer Z { get; }
}

// message: 'Concat' is repeated up to 1000 times, each time otherwise than before; at most 512 are possible: lower the upper bound
