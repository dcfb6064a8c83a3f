using ModelDsl;

[Model]
public partial class Net
{
    [Range(4, 8)]
    public partial int Width { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), Skip({|MDL0004:nameof(Width)|})]
    public partial Layer Y { get; }
}

// message: 'Net' has no stage named 'Width': it is a number
