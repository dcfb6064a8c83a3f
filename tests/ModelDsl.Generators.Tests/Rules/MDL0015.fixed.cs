using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Depth { get; }

    [Input(5, 8)]
    public partial Layer X { get; }

    [GRU(4, Repeat = nameof(Depth))]
    public partial Layer Y { get; }
}
// light bulb: Make it an int
