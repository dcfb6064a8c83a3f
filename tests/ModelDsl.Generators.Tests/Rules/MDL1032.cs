using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Bias = false), BatchNorm(Momentum = {|MDL1032:0.99|}), ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4)]
    [CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'BatchNorm' has Momentum = 0.99, the share of each batch in the running mean and variance, which are then those of the last batch: write 0.01 (Keras gives the share of what was before)
