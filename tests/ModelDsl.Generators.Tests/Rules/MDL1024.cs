using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [{|MDL1024:Permute(0, 2, 3, 1)|}]
    public partial Layer Y { get; }
}

// message: 'Permute' puts the axes of (N, 3, 8, 8) into the order 0, 2, 3, 1: name 1 to 3, each once (the batch stays in front)
