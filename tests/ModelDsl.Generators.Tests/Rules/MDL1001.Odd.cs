using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 18)]
    public partial int Rows { get; }

    [Axis(Min = 16)]
    public partial int Columns { get; }

    [Input(3, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Down { get; }

    [MaxPool2d(4), Conv2d(16, 3, Padding = 1), ReLU, Upsample(4), Skip({|MDL1001:nameof(Down)|})]
    public partial Layer Up { get; }
}

// message: 'Skip' adds Down (N, 16, Rows, Columns) to (N, 16, 4 * (Rows / 4), 4 * (Columns / 4)): they differ when Rows = 18, Columns = 16; with Step = 4 and Min = 20 in the [Axis] of Rows and with Step = 4 in the [Axis] of Columns they fit
