using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), LogSoftmax, NLLLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
