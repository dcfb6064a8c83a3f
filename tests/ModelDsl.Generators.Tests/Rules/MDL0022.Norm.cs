using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64, Bias = false), BatchNorm({|MDL0022:64|}), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'BatchNorm' is given what it reads, 64, which follows from what stands in front of it: write BatchNorm
