using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid]
    public partial Layer Chance { get; }
}
// light bulb: Use Sigmoid
