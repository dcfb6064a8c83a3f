using ModelDsl;

[Block]
public partial class Part
{
    [Argument]
    public partial int Width { get; }

    int Wide => 2 * Width;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Narrow { get; }

    [Linear(nameof(Wide)), Skip(nameof(Narrow), Projection = true)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Part>(8), Use<Part>(16)]
    public partial Layer Y { get; }
}
// light bulb: Project it where the shapes differ
