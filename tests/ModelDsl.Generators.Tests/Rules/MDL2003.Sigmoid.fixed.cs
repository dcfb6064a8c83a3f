using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1)]
    [BCEWithLogitsLoss(Weight = 2)]
    public partial Layer Y { get; }
}
// light bulb: Remove the Sigmoid
