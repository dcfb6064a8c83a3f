using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid]
    [BCELoss]
    public partial Layer Y { get; }
}
// light bulb: Remove the Dropout
