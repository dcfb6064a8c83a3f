using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 224, 224)]
    public partial Layer Photo { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, Flatten, {|MDL1035:Linear(1000)|}, ReLU]
    public partial Layer Features { get; }

    [Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: the weight of 'Linear' maps 3211264 values to 1000, which is 11 GB, and training keeps that several times: make less of it in front, with strides, poolings or [AdaptiveAvgPool2d(1)]
