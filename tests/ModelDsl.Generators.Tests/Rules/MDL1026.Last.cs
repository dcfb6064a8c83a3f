using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [GRU(16), {|MDL1026:Reshape(16, 20)|}, Conv1d(32, 3, Padding = 1), ReLU]
    public partial Layer Read { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Reshape' leaves all numbers in their order, so that (N, 20, 16) to (N, 16, 20) mixes channels and places: to move the channels put [Transpose(1, 2)] in its place
