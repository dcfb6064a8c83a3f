using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, 8)]
    public partial Layer X { get; }

    [LSTM(64), {|MDL1019:GroupNorm(4)|}, Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'GroupNorm' takes (N, channels, ...), and in (N, 20, 64) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
