using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = 16)]
    public partial int Width { get; }

    [Input(10)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), {|MDL1020:Reshape(-1, 32)|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' turns (N, Width) into (N, -1, 32): Width numbers for each example are not divisible by 32 when Width = 16
