using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), Skip({|MDL0005:nameof(B)|})]
    public partial Layer A { get; }

    [Linear(8)]
    public partial Layer B { get; }
}

// message: 'B' stands below 'A'; a stage reads only stages above it, so that no cycle can be written
