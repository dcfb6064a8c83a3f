using ModelDsl;

[Model]
public partial class Net
{
    [Range({|MDL3004:0|}, 64, Log = true)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: 'Width' is searched on a logarithmic scale, so its minimum must be positive, and is 0
