using ModelDsl;

[Model]
public partial class Net
{
    [{|MDL3001:Range(64, 16)|}]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the minimum 64 exceeds the maximum 16: swap them
