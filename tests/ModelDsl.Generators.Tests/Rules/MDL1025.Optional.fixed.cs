using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Deep { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), LayerNorm(When = nameof(Deep)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
