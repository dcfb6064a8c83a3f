using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), StateKey("a.b")]
    public partial Layer Y { get; }
}
// light bulb: Give it the key 'a.b'
