using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 5)]
    public partial Layer X { get; }

    [Linear(32), MultiheadAttention(4), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 32
