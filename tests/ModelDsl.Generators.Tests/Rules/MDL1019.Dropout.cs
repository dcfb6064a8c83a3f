using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), {|MDL1019:Dropout1d(0.2)|}, GRU(4), Select(1, -1)]
    public partial Layer Y { get; }
}

// message: 'Dropout1d' takes (N, channels, length), and in (N, 20, 8) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
