using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = 16, Default = {|MDL3002:40|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the default 40 is not among the values of 'Width': 16, 32, ... up to 64
