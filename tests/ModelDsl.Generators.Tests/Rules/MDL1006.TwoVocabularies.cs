using ModelDsl;

[Model]
public partial class Net
{
    [Input(6, Ids = 20)]
    public partial Layer Words { get; }

    [Input(6, Ids = 9)]
    public partial Layer Tags { get; }

    [Concat({|MDL1006:nameof(Words)|}), Embedding(4)]
    public partial Layer Y { get; }
}

// message: 'Concat' joins ids of one kind, and Words has 20 of them, not 9: put [Embedding(...)] in front of it
