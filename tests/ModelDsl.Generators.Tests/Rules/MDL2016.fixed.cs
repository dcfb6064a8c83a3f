using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'ReLU'
