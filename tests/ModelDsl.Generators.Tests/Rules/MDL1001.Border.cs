using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Padding = 1)]
    public partial Layer Stem { get; }

    [Conv2d(8, 3), ReLU, Conv2d(8, 5), Skip({|MDL1001:nameof(Stem)|})]
    public partial Layer Body { get; }
}

// message: 'Skip' adds Stem (N, 8, 16, 16) to (N, 8, 10, 10): they differ; with Padding = 1 and Padding = 2 the size stays
