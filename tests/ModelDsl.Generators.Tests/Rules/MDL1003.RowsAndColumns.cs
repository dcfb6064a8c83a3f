using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer Row { get; }

    [Linear(6272), ReLU, {|MDL1003:ConvTranspose2d(1, 2)|}, BCEWithLogitsLoss]
    public partial Layer Image { get; }
}

// message: 'ConvTranspose2d' takes (N, channels, rows, columns), and here stands (N, 6272): give it rows and columns, for example with [Reshape(128, 7, 7)]
