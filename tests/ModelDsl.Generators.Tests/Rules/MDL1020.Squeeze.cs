using ModelDsl;

[Model]
public partial class Net
{
    [Input(4, 6, 8)]
    public partial Layer X { get; }

    [Squeeze({|MDL1020:2|})]
    public partial Layer Y { get; }
}

// message: 'Squeeze' turns (N, 4, 6, 8) into (N, 4, 8): only an axis of size 1 can go, and axis 2 has 6
