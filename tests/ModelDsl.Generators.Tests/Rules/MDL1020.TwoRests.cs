using ModelDsl;

[Model]
public partial class Net
{
    [Input(4, 6, 8)]
    public partial Layer X { get; }

    [{|MDL1020:Reshape(-1, 8, -1)|}]
    public partial Layer Y { get; }
}

// message: 'Reshape' turns (N, 4, 6, 8) into (N, -1, 8, -1): only one size may be -1, what is left
