using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [ELU({|MDL2011:-1.0|})]
    public partial Layer Y { get; }
}

// message: 'ELU.alpha' must be at least 0, and is -1
