using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, Linear(3), LogSoftmax(Axis = 1), NLLLoss]
    public partial Layer Kind { get; }
}
// light bulb: Write Axis = 1
