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

    [Linear(3)]
    public partial Layer {|MDL0010:Y|} { get; }
}

// message: 'First' and 'Y' both have the key 'y' in the state_dict; give one of them another with [StateKey("...")]
