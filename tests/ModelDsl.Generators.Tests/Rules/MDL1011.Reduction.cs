using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Sum({|MDL1011:0|})]
    public partial Layer Y { get; }
}

// message: 'Sum' works along axis 0, and (N, 8) has only axis 1 (0 is the batch)
