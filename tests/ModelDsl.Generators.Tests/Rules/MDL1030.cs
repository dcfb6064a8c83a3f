using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(64), GRU(32)]
    public partial Layer Read { get; }

    [{|MDL1030:Mean(2)|}, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Mean' takes the features of (N, 50, 32) away, and 'Linear' maps the places that are left: for one vector of the whole write axis 1
