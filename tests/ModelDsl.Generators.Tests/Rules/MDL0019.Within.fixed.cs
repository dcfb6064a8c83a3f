using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), ReLU]
    public partial Layer Y { get; }

    [Linear(3), StateKey("z")]
    public partial Layer Z { get; }
}
// light bulb: Give it the key 'z'
