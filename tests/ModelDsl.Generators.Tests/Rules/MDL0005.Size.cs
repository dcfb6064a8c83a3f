using ModelDsl;

[Model]
public partial class Net
{
    int Wide => Z.Features;

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL0005:nameof(Wide)|})]
    public partial Layer Y { get; }

    [Linear(4)]
    public partial Layer Z { get; }
}

// message: 'Z', whose size is asked for, stands below 'Y'; a stage reads only stages above it, so that no cycle can be written
