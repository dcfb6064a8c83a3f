using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax]
    public partial Layer P { get; }

    [Identity]
    public partial Layer Q { get; }
}
// light bulb: Use Identity
