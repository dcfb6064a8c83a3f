using ModelDsl;

[Model]
public partial class Net
{
    [Input(12, Ids = 50)]
    public partial Layer Words { get; }

    [{|MDL1006:Linear(4)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' calculates with its input, and (N, 12) holds ids: put [Embedding(...)] in front of it
