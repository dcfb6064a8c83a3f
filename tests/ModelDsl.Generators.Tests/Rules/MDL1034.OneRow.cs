using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(5, Ids = 1)]
    public partial Layer Words { get; }

    [{|MDL1034:Embedding(8)|}, Mean(1), Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Embedding' has one row to look up, and always gives the same: ids are 0 to Ids - 1, so Ids on the [Input] is how many there are
