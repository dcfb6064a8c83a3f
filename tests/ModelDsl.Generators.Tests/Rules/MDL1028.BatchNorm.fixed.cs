using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16, Bias = false), BatchNorm, ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put ReLU between them
