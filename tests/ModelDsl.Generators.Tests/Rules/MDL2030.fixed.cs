using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, BatchNorm, Linear(1), MSELoss]
    public partial Layer Price { get; }
}
// light bulb: Put it in front of the last layer
