using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Y { get; }

    [From(nameof(X)), ReLU, Linear(8), Skip(nameof(Y))] // the other way
    public partial Layer Z { get; }
}
// light bulb: Move it to the front
