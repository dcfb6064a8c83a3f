using ModelDsl;

[Model, AdamW]
public partial class Net
{
    public static int Width = 64;

    [Input(40)]
    public partial Layer X { get; }

    [Linear({|MDL0004:nameof(Width)|}), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named 'Width': it is a field that can change, so make it const or static readonly
