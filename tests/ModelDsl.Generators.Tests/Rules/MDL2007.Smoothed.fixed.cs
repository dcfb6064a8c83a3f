using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1)]
    [ModelDsl.BCEWithLogitsLoss(Weight = 2), Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Use BCEWithLogitsLoss
