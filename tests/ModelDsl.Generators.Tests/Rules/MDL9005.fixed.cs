using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 96, Step = 16, Default = 64)]
    public partial int Width { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}
// light bulb: Let it end at 96
