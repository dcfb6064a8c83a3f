using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [{|MDL9002:Conv2d(16, 3)|}, BatchNorm, ReLU]
    public partial Layer Stem { get; }
}

// message: the bias of 'Conv2d' is taken away again by the 'BatchNorm' behind it: write Bias = false
