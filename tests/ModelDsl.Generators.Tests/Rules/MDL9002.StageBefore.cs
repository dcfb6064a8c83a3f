using ModelDsl;

[Model]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [{|MDL9002:Linear(16)|}]
    public partial Layer Wide { get; }

    [BatchNorm, ReLU]
    public partial Layer Normed { get; }
}

// message: the bias of 'Linear' is taken away again by the 'BatchNorm' behind it: write Bias = false
