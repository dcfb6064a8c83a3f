using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }

    [{|MDL9002:Conv2d(32, 3, Padding = 1)|}, InstanceNorm, ReLU, Conv2d(3, 3, Padding = 1), L1Loss]
    public partial Layer Painted { get; }
}

// message: the bias of 'Conv2d' is taken away again by the 'InstanceNorm' behind it: write Bias = false
