using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax, KLDivLoss]
    public partial Layer Y { get; }
}
// light bulb: Put LogSoftmax in its place
