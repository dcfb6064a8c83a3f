using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(50, Ids = 5000)]
    public partial Layer Words { get; }

    [Embedding(64)]
    public partial Layer Tokens { get; }

    [{|MDL1007:Embedding(64)|}, Mean(1)]
    public partial Layer Mean { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Embedding' looks up ids, and (N, 50, 64) holds numbers: they are calculated already: remove it, or read the ids with [From(...)]
