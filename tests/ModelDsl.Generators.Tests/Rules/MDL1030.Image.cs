using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU, {|MDL1030:Mean(1)|}, Mean(1), Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Mean' takes the channels of (N, 16, 30, 30) away, and 'Linear' maps the places that are left: for one vector of the whole write axis 3, and behind it [Mean(2)]
