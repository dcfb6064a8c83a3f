using ModelDsl;

[Model]
public partial class Net
{
    [Choice]
    public partial bool Deep { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, When = nameof(Deep)), Linear(3), ReLU]
    public partial Layer Y { get; }

    [Linear(3), StateKey("z")]
    public partial Layer Z { get; }
}
// light bulb: Give it the key 'z'
