using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, AdaptiveAvgPool2d(1), {|MDL1025:AdaptiveAvgPool2d(1)|}, Flatten]
    public partial Layer Pooled { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'AdaptiveAvgPool2d' stands directly behind another 'AdaptiveAvgPool2d', behind which it changes nothing: remove one of the two
