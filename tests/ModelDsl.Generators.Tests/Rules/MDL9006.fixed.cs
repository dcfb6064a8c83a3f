using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Default = 40)]
    public partial int Width { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}
// light bulb: Write Default = 40
