using ModelDsl;

[Block]
public partial class Half
{
    [Input]
    public partial Layer X { get; }

    [Linear(4), Output]
    public partial Layer Y { get; }

    [ReLU, Linear(4)]
    [{|MDL0018:Output|}]
    public partial Layer Z { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Half>, Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Output' stands on 'Y' and on 'Z'; a block gives one value: keep one
