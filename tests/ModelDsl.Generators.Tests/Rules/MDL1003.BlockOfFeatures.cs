using ModelDsl;

[Block]
public partial class Head
{
    [Input(64)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [{|MDL1003:Use<Head>|}]
    public partial Layer Kind { get; }
}

// message: in Head.X: 'Head' takes (N, 64), and here stands (N, 3, 32, 32): put [Flatten, Linear(64)] in front of it
