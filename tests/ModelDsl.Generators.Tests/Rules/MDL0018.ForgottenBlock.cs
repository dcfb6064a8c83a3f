using ModelDsl;

public partial class {|MDL0018:Half|}
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

    [Use<Half>]
    public partial Layer Y { get; }
}

// message: 'Half' has stages, and is neither a model nor a block: put [Model] or [Block] on it
