using ModelDsl;

[Block]
public partial class Level
{
    private static readonly int[] Widths = [64, 32, 16];

    [Argument]
    public partial int Size { get; }

    private int Width => Widths[Size];

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Use<Level>(0), {|MDL0016:Use<Level>(3)|}]
    public partial Layer Y { get; }
}

// message: in Level.Width: 'Width' asks for an element that 'Widths' does not have, so it has no value
