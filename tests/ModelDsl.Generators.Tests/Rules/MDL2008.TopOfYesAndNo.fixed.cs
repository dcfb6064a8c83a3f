using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), BCEWithLogitsLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Top'
