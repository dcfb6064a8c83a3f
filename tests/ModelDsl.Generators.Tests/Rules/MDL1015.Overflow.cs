using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 100)]
    public partial int Times { get; }

    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1015:Use<Doubled>(Repeat = nameof(Times))|}]
    public partial Layer Y { get; }
}

[Block]
public partial class Doubled
{
    [Input]
    public partial Layer X { get; }

    [Concat(nameof(X), nameof(X))]
    public partial Layer Y { get; }
}

// message: in Doubled.Y: 'Concat' gives a size beyond what 64 bits hold: lower what it is calculated of
