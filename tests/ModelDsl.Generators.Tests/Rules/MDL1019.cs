using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8, 100)]
    public partial Layer X { get; }

    [Conv1d(32, 3), ReLU, {|MDL1019:LSTM(16)|}, Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LSTM' takes (N, length, features), and in (N, 32, 98) the channels stand first: put [Transpose(1, 2)] in front of it
