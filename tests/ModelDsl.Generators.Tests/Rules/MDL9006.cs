using ModelDsl;

[Model]
public partial class Net
{
    [{|MDL9006:Range(16, 64)|}]
    public partial int Width { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: 'Width' has no Default, so a model that is not told otherwise takes the minimum, 16
