using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Unsqueeze(1), {|MDL1016:MultiheadAttention(4)|}, Flatten, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' works along axis 1 of (N, 1, 40), which has one place only: the weight of that is always 1, and nothing is chosen
