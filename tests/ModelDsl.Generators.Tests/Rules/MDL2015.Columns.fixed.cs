using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(8, 3), ReLU, Flatten, Linear(10), LogSoftmax, NLLLoss]
    public partial Layer Digit { get; }
}
// light bulb: Put Flatten in front of it
