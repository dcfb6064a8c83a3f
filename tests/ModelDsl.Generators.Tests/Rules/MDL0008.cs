using ModelDsl;

[Block]
public partial class Wide
{
    [Argument]
    public partial int Features { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Features))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL0008:Use<Wide>|}]
    public partial Layer Y { get; }
}

// message: 'Wide' needs 'Features': give it by position, or with [With(nameof(Wide.Features), ...)]
