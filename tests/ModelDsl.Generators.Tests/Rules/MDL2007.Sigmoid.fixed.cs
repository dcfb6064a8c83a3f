using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid, BCELoss]
    public partial Layer Ill { get; }
}
// light bulb: Use BCELoss
