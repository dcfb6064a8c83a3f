using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, 8)]
    public partial Layer X { get; }

    [LSTM(16), {|MDL1019:BatchNorm|}, Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'BatchNorm' takes (N, channels, ...), and in (N, 50, 16) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
