using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer X { get; }

    [Embedding({|MDL0022:100|}, 16), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Embedding' is given how many ids there are, 100, which the [Input] says with Ids: write Embedding(16)
