using ModelDsl;

[Model]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(16, Bias = false)]
    public partial Layer Wide { get; }

    [BatchNorm, ReLU]
    public partial Layer Normed { get; }
}
// light bulb: Write Bias = false
