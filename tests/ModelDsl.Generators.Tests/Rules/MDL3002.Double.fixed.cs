using ModelDsl;

[Model]
public partial class Net
{
    [Choice(32, 64, Default = 64)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}
// light bulb: Change it to 64
