using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Stem { get; }

    [Linear(8), Skip(nameof(Stem))]
    public partial Layer Y { get; }
}
// light bulb: Change it to 'Stem'
