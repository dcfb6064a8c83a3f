using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax, BCELoss]
    public partial Layer Y { get; }
}
// light bulb: Put Softmax in its place
