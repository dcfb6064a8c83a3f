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

    [Conv2d(64, 3, Padding = 1), Skip(nameof(Stem), Projection = true)]
    public partial Layer Body { get; }
}
// light bulb: Project it where the shapes differ
