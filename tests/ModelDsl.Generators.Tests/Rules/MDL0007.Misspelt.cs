using ModelDsl;

[Block]
public partial class Scale
{
    [Argument(1)]
    public partial int Factor { get; }

    int Wide => Factor * X.Channels;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Wide))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Scale>, With({|MDL0007:"Facter"|}, 2)]
    public partial Layer Y { get; }
}

// message: 'Scale' has no argument or further input named 'Facter': did you mean 'Factor'?
