using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, MaxPool2d(2), {|MDL1025:ReLU|}]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReLU' stands behind another 'ReLU' with nothing but 'MaxPool2d' between, behind which it changes nothing: remove one of the two
