using ModelDsl;

[Model]
public partial class Net
{
    [Input(64)]
    public partial Layer X { get; }

    [{|MDL1003:MultiheadAttention(4)|}]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' takes (N, length, features), and here stands (N, 64)
