using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU]
    public partial Layer Maps { get; }

    [AdaptiveAvgPool2d(1), Flatten, {|MDL1029:StateKey("head")|}]
    public partial Layer Means { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'StateKey' gives a key to 'Means', a stage without weights, which changes nothing: put it on the stage that has them, or remove it
