using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 128)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU, Mean(2), {|MDL1019:GRU(32)|}, Linear(11), MSELoss]
    public partial Layer Y { get; }
}

// message: 'GRU' takes (N, length, features), and in (N, 16, 128) the channels stand first: put [Transpose(1, 2)] in front of it
