using ModelDsl;

[Block]
public partial class Normed
{
    [Argument]
    public partial int Units { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Units), Bias = false), BatchNorm]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, {|MDL2030:Use<Normed>(1)|}, MSELoss]
    public partial Layer Y { get; }
}

// message: 'Use<Normed>' with its 'BatchNorm' gives what 'Y' predicts a mean and a spread that its targets do not have, and the loss, 'MSELoss', compares the numbers: let 'Normed' end without it
