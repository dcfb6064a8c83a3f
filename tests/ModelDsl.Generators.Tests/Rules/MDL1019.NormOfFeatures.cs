using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(60, 8)]
    public partial Layer Motion { get; }

    [Linear(32, Bias = false), {|MDL1019:BatchNorm|}, ReLU, GRU(64), Select(1, -1), Linear(6), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'BatchNorm' takes (N, channels, ...), and in (N, 60, 32) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
