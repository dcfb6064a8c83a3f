using ModelDsl;

[Block]
public partial class Part
{
    [Argument]
    public partial int {|MDL3003:Width|} { get; }

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

    [Use<Part>(16)]
    public partial Layer Y { get; }
}

// message: nothing uses 'Width': name it in a layer's argument with nameof(Width), or remove it
