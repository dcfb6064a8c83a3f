using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer Image { get; }

    [Conv2d(3, 2), Skip({|MDL1001:nameof(Image)|})]
    public partial Layer Small { get; }
}

// message: 'Skip' adds Image (N, 3, 16, 16) to (N, 3, 15, 15): they differ
