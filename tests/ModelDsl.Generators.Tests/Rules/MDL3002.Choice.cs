using ModelDsl;

[Model]
public partial class Net
{
    [Choice(16, 32, 64, Default = {|MDL3002:60|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the default 60 is not among the values of 'Width': 16, 32, 64
