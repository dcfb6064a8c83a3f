using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 32, 128)]
    public partial Layer Line { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, MaxPool2d(4), Permute(3, 1, 2), Reshape(32, 512), GRU(64), Mean(1), Linear(5)]
    public partial Layer Y { get; }
}
// light bulb: Put Permute(3, 1, 2) in front of it
