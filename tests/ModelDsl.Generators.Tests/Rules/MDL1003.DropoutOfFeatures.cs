using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer Row { get; }

    [Linear(64), ReLU, {|MDL1003:Dropout2d(0.2)|}, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Dropout2d' takes (N, channels, rows, columns), and here stands (N, 64): of features write [Dropout(...)]
