// Meant: the same block three times, each halving the image.
// Without: PyTorch: RuntimeError in the first batch, with a traceback that ends inside the block.
using ModelDsl;

[Block]
public partial class Halving
{
    [Argument]
    public partial int Channels { get; }

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Channels), 5), ReLU, MaxPool2d(2)]
    public partial Layer Y { get; }
}

[Model]
public partial class PlanktonNet
{
    [Input(1, 32, 32)]
    public partial Layer Image { get; }

    [Use<Halving>(16), Use<Halving>(32), Use<Halving>(64)]
    public partial Layer Features { get; }

    [Flatten, Linear(8)]
    public partial Layer Species { get; }
}
