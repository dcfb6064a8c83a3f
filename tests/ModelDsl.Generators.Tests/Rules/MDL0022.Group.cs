using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(5, 20)]
    public partial Layer X { get; }

    [Conv1d(16, 3), GroupNorm(4, {|MDL0022:16|}), ReLU, AdaptiveAvgPool1d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'GroupNorm' is given what it reads, 16, which follows from what stands in front of it: write GroupNorm(4)
