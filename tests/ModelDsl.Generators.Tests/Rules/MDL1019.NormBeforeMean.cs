using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 12)]
    public partial Layer Days { get; }

    [Linear(64, Bias = false), {|MDL1019:BatchNorm|}, ReLU, Mean(1), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'BatchNorm' takes (N, channels, ...), and in (N, 30, 64) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
