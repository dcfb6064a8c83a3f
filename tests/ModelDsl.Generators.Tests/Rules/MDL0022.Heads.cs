using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 5)]
    public partial Layer X { get; }

    [Linear(32), MultiheadAttention({|MDL0022:32|}, 4), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'MultiheadAttention' is given what it reads, 32, which follows from what stands in front of it: write MultiheadAttention(4)
