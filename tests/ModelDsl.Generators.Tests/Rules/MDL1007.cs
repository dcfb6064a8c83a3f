using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1007:Embedding(4)|}]
    public partial Layer Y { get; }
}

// message: 'Embedding' looks up ids, and (N, 8) holds numbers: declare the input with [Input(..., Ids = n)]
