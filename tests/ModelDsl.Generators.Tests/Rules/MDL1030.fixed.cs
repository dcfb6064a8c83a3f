using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(64), GRU(32)]
    public partial Layer Read { get; }

    [Mean(1), Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Take axis 1
