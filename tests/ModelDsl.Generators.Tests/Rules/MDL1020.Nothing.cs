using ModelDsl;

[Model]
public partial class Net
{
    [Input(4, 6, 8)]
    public partial Layer X { get; }

    [{|MDL1020:Reshape|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' turns (N, 4, 6, 8) into (N): give it at least one size
