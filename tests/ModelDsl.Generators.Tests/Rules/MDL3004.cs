using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Step = {|MDL3004:0|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: the step of 'Width' must be a whole number of at least 1
