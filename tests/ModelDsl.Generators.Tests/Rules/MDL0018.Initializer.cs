using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(16, 64, Step = 16)]
    public partial int Width { get; } = {|MDL0018:64|};

    [Input(30)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: '= 64' stands on 'Width', where nothing reads it: write Default = 64 in its attribute
