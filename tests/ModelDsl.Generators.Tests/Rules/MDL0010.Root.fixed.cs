using ModelDsl;

[Block]
public partial class Half
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>, StateKey("")]
    public partial Layer First { get; }

    [Linear(3), StateKey("y_2")]
    public partial Layer Y { get; }
}
// light bulb: Give it the key 'y_2'
