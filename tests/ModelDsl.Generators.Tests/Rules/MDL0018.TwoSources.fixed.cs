using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [From(nameof(X))]
    public partial Layer Y { get; }
}
// light bulb: Remove it
