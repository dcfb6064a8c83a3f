using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64, Bias = false), BatchNorm, ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Remove 64
