using ModelDsl;

[Model]
public partial class Net
{
    [Input(8, 4)]
    public partial Layer X { get; }

    [Unsqueeze({|MDL1011:0|})]
    public partial Layer Y { get; }
}

// message: 'Unsqueeze' works along axis 0, and its result has the axes 1 to 3 (0 is the batch)
