using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax, NLLLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Put LogSoftmax in front of the loss
