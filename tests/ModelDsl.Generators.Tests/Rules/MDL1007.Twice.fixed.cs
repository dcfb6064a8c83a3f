using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(50, Ids = 5000)]
    public partial Layer Words { get; }

    [Embedding(64)]
    public partial Layer Tokens { get; }

    [Mean(1)]
    public partial Layer Mean { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Embedding'
