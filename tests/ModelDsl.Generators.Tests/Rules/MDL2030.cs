using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(1), {|MDL2030:BatchNorm|}, MSELoss]
    public partial Layer Price { get; }
}

// message: 'BatchNorm' gives what 'Price' predicts a mean and a spread that its targets do not have, and the loss, 'MSELoss', compares the numbers: put it in front of the last layer
