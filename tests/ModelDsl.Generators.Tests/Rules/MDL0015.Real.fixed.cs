using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.1, 0.5)]
    public partial double P { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Dropout(nameof(P))]
    public partial Layer Y { get; }
}
// light bulb: Make it a double
