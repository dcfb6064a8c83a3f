using ModelDsl;

[Block]
public partial class Widened
{
    [Argument]
    public partial int Width { get; }

    int Wide => System.Math.Max(1, (int)System.Math.Sinh(Width));

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Wide), 3, Padding = 1), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Widened>(3), GroupNorm({|MDL9001:5|})]
    public partial Layer Y { get; }
}

// message: 'GroupNorm' could not be proven for every value: Y.Wide % 5 == 0, since 'Widened.Wide' is C# that is not read; it is checked when the model is built
