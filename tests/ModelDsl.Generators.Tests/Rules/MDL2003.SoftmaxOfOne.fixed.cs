using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), BCEWithLogitsLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove the Softmax
