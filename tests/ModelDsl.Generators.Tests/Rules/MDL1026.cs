using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 64)]
    public partial Layer Signal { get; }

    [Conv1d(32, 5, Padding = 2), ReLU]
    public partial Layer Features { get; }

    [{|MDL1026:Reshape(64, 32)|}, LSTM(48), Select(1, -1)]
    public partial Layer Read { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Reshape' leaves all numbers in their order, so that (N, 32, 64) to (N, 64, 32) mixes channels and places: to move the channels put [Transpose(1, 2)] in its place
