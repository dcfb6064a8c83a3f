using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 32, Max = 512)]
    public partial int Rows { get; }

    [Axis(Min = 32, Max = 512)]
    public partial int Columns { get; }

    [Input(3, nameof(Rows), nameof(Columns))]
    public partial Layer X { get; }

    [Conv2d(16, 3), ReLU, Flatten]
    public partial Layer Features { get; }

    [{|MDL1009:Linear(10)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' needs the size 64 - 32 * Rows + 16 * Rows * Columns - 32 * Columns when the model is built, and it is free until data comes: put [AdaptiveAvgPool2d(1)] in front of the Flatten, or give it a fixed size
