using ModelDsl;

[Model]
public partial class Net
{
    [Range(1.0, 8.0)]
    public partial double Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL0006:nameof(Width)|}), ReLU, Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: 'Linear.features' takes a whole number, not 'Width', which is a double
