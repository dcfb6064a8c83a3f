using ModelDsl;

[Model]
public partial class Net
{
    [Axis(Min = 16)]
    public partial int Rows { get; }

    [Input(3, nameof(Rows), 32)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, {|MDL1012:Linear(10)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' maps only the last axis of (N, 8, Rows - 2, 30), the columns of an image: put [AdaptiveAvgPool2d(1), Flatten] in front of it, or for the channels of each place [Permute(2, 3, 1)] in front and [Permute(3, 1, 2)] behind
