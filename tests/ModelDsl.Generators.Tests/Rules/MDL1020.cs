using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = 16)]
    public partial int Width { get; }

    [Input(10)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), {|MDL1020:Reshape(8, 4)|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' turns (N, Width) into (N, 8, 4): Width numbers for each example are not 32 when Width = 16
