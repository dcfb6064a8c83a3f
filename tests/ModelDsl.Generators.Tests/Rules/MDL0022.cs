using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear({|MDL0022:20|}, 64), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Linear' is given what it reads, 20, which follows from what stands in front of it: write Linear(64)
