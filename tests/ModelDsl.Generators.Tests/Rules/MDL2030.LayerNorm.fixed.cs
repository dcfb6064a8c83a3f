using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, LayerNorm, Linear(5), HuberLoss]
    public partial Layer Angles { get; }
}
// light bulb: Put it in front of the last layer
