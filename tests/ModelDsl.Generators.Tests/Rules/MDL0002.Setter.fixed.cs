using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}
// light bulb: Make it partial
