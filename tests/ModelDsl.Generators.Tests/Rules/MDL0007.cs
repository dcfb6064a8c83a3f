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

    [Use<Scale>, ReLU, {|MDL0007:With(nameof(Scale.Factor), 2)|}]
    public partial Layer Y { get; }
}

// message: 'With' stands directly behind the [Use<...>] whose argument it names, and here stands 'ReLU'
