using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(16, 3), AdaptiveAvgPool2d(1), {|MDL1018:GroupNorm(16)|}, Flatten, Linear(4)]
    public partial Layer Y { get; }
}

// message: 'GroupNorm' takes the measure of each of 16 groups of (N, 16, 1, 1), which is one value: it always gives its bias; put it where there are more values, or remove it
