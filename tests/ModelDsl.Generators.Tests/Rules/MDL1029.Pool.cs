using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, {|MDL1029:AvgPool2d(1)|}, Flatten]
    public partial Layer Maps { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'AvgPool2d' has a window of 1, which changes nothing: for one value for each channel write AdaptiveAvgPool2d(1), or remove it
