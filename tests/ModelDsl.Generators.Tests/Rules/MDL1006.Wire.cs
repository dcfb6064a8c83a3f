using ModelDsl;

[Model]
public partial class Net
{
    [Input(6, Ids = 20)]
    public partial Layer Words { get; }

    [Input(6)]
    public partial Layer Counts { get; }

    [Concat({|MDL1006:nameof(Words)|})]
    public partial Layer Y { get; }
}

// message: 'Concat' calculates with its input, and Words (N, 6) holds ids: put [Embedding(...)] in front of it
