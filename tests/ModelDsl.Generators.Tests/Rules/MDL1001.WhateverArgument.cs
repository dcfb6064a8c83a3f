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

    [Linear(nameof(Wide)), Skip({|MDL1001:nameof(Narrow)|})]
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

// message: 'Skip' adds Narrow (N, X.Channels, Width) to (N, X.Channels, 2 * Width): they differ; Projection = true maps Narrow to that shape
