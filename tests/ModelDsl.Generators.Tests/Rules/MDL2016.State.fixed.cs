using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), GRU(3), Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Linear between them
