using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3, Bias = false)]
    public partial Layer Maps { get; }

    [BatchNorm, ReLU, {|MDL0018:L2(1e-4)|}]
    public partial Layer Normed { get; }

    [Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'L2' stands on 'Normed', whose scales and biases no penalty takes: put it on a stage with weights of two or more axes, or remove it
