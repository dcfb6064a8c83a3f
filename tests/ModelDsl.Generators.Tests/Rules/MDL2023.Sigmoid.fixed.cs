using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Dropout(0.2), Linear(1), Sigmoid, BCELoss]
    public partial Layer Y { get; }
}
// light bulb: Put it in front of the last layer
