using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(64), GRU(32)]
    public partial Layer Read { get; }

    [Select(1, -1), Dropout(0.1)]
    public partial Layer Last { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Take axis 1
