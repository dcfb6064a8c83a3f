using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Bias = false)]
    public partial Layer Maps { get; }

    [BatchNorm, ReLU]
    public partial Layer Normed { get; }

    [Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove it
