using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU]
    public partial Layer Stem { get; }

    [Flatten, Linear(10)]
    public partial Layer Head { get; }
}
// ModelKeys.txt: Net: stem, head
// light bulb: Record the keys of Net
