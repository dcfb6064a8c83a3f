using ModelDsl;

[Block]
public partial class Part
{
    [Argument(0)]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1004:Use<Part>|}]
    public partial Layer A { get; }

    [From(nameof(X)), Use<Part>, Concat(nameof(A))]
    public partial Layer Y { get; }
}

// message: in Part.Y: 'Linear' takes 'features' of at least 1, and Width is 0
