using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(96, 12)]
    public partial Layer Series { get; }

    [LSTM(64), {|MDL1019:Dropout1d(0.2)|}, Mean(1), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Dropout1d' takes (N, channels, length), and in (N, 96, 64) the channels stand last: put [Transpose(1, 2)] in front of it and behind it
