using ModelDsl;

[Block]
public partial class Words
{
    [Input]
    public partial Layer X { get; }

    [{|MDL1007:Embedding(4)|}]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(6, Ids = 20)]
    public partial Layer X { get; }

    [Use<Words>]
    public partial Layer Y { get; }
}

// message: 'Embedding' looks up ids, and (N, X.Channels, X.Features) holds numbers: declare the input with [Input(..., Ids = n)]
