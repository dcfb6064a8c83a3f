using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 64)]
    public partial Layer Signal { get; }

    [Conv1d(64, 5, Padding = 2), ReLU]
    public partial Layer Features { get; }

    [Transpose(1, 2), LSTM(64), Skip({|MDL1019:nameof(Features)|}), Mean(1)]
    public partial Layer Read { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Skip' takes values whose channels stand at one end, here last, and in Features (N, 64, 64) the channels stand first: turn one of them, Features with [Transpose(1, 2)]
