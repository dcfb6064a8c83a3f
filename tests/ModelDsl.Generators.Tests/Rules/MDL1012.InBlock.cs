using ModelDsl;

[Block]
public partial class Part
{
    [Input]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, {|MDL1012:Linear(4)|}]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Use<Part>]
    public partial Layer Y { get; }
}

// message: 'Linear' maps only the last axis of (N, 8, X.Size(2) - 2, X.Size(3) - 2), the columns of an image: put [Flatten] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind
