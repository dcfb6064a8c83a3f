using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = 16)]
    public partial int Width { get; }

    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Padding = 1)]
    public partial Layer Stem { get; }

    [Conv2d(64, 3, Padding = 1), Skip({|MDL1001:nameof(Stem)|})]
    public partial Layer Body { get; }
}

// message: 'Skip' adds Stem (N, Width, 16, 16) to (N, 64, 16, 16): they differ when Width = 16; Projection = true maps Stem to that shape
