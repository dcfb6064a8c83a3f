using ModelDsl;

[Model]
public partial class Net
{
    [Input(24)]
    public partial Layer Hours { get; }

    [{|MDL1003:LSTM(16)|}, Select(1, -1), Linear(1)]
    public partial Layer Next { get; }
}

// message: 'LSTM' takes (N, length, features), and here stands (N, 24): if each place is one number, put [Unsqueeze(-1)] in front of it
