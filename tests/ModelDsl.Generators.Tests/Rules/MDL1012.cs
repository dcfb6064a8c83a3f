using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, {|MDL1012:Linear(4)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' maps only the last axis of (N, 8, 14, 14), the columns of an image: put [Flatten] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind
