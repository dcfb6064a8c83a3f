using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Height { get; }

    [Axis(Min = 2, Step = 2)]
    public partial int Width { get; }

    [Input(3, nameof(Height), nameof(Width))]
    public partial Layer Image { get; }

    [Conv2d(8, {|MDL1004:3|}), ReLU, MaxPool2d(2), Conv2d(16, 3), ReLU, MaxPool2d(2), AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Features { get; }

    [Linear(10), Output]
    public partial Layer Digit { get; }

    [From(nameof(Image)), Conv2d(8, 5), MaxPool2d(2), Mean(3), Mean(2), Output]
    public partial Layer Other { get; }
}

// message: 'Conv2d' gives no output: the input of size Height is smaller than the kernel, which covers 3 when Height = 1: write Min = 10 in the [Axis] of Height and Width
