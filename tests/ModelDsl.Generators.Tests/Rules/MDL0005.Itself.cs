using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [From({|MDL0005:nameof(Y)|}), Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Y' reads itself; a stage reads only stages above it, so that no cycle can be written
