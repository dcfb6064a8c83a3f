using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), ReLU, StateKey("fc")]
    public partial Layer A { get; }

    [Linear(8), StateKey("b")]
    public partial Layer B { get; }
}
// light bulb: Give it the key 'b'
