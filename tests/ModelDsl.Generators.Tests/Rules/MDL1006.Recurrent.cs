using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer X { get; }

    [{|MDL1006:LSTM(16)|}]
    public partial Layer Y { get; }
}

// message: 'LSTM' calculates with its input, and (N, 20) holds ids: put [Embedding(...)] in front of it
