using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), BCEWithLogitsLoss]
    public partial Layer IsSold { get; }
}
// light bulb: Remove 'Tanh'
