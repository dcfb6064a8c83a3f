using ModelDsl;

[Model, SGD]
public partial class Net
{
    [Range(0.0, 0.9), Tunes<SGD>(nameof(SGD.Momentum))]
    public partial double Momentum { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'AdamW'
