using ModelDsl;

[Model]
public partial class Net
{
    [Choice(32, 64, Default = {|MDL3002:64.0|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the default 64.0, a double, is not among the values of 'Width': 32, 64
