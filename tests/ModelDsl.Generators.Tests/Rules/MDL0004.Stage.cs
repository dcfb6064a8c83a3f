using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Stem { get; }

    [Linear(8), Skip({|MDL0004:"Stemm"|})]
    public partial Layer Y { get; }
}

// message: 'Net' has no stage named 'Stemm': did you mean 'Stem'?
