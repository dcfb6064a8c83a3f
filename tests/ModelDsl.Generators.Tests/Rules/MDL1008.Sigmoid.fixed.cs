using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax]
    public partial Layer P { get; }
}
// light bulb: Remove the Sigmoid
