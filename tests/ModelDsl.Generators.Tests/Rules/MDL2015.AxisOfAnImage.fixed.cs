using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(5, 3, Padding = 1), LogSoftmax(Axis = 1), NLLLoss]
    public partial Layer Y { get; }
}
// light bulb: Write Axis = 1
