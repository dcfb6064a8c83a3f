using ModelDsl;

[Block]
public partial class {|MDL0012:Half|}
{
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>, Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Half' has no stages: declare one with [Input] public partial Layer X { get; }
