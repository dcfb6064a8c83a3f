using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(5), {|MDL2030:LayerNorm|}, HuberLoss]
    public partial Layer Angles { get; }
}

// message: 'LayerNorm' gives what 'Angles' predicts a mean and a spread that its targets do not have, and the loss, 'HuberLoss', compares the numbers: put it in front of the last layer
