using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(16, 256, Log = true, Step = {|MDL3004:16|}, Default = 64)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Width' is searched on a logarithmic scale, where equal steps have no place: remove 'Step' or 'Log'
