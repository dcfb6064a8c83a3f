using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, StateKey("conv1")]
    public partial Layer Stem { get; }

    [Flatten, Linear(10)]
    public partial Layer Head { get; }
}
// ModelKeys.txt: Net: conv1, head
// light bulb: Give it the key 'conv1'
