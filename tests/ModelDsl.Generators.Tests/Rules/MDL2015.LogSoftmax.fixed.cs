using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Sigmoid, BCELoss]
    public partial Layer Y { get; }
}
// light bulb: Put Sigmoid in its place
