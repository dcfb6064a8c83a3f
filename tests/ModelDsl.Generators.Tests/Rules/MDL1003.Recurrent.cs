using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL1003:GRU(16)|}]
    public partial Layer Y { get; }
}

// message: 'GRU' takes (N, length, features), and here stands (N, 8): if each place is one number, put [Unsqueeze(-1)] in front of it
