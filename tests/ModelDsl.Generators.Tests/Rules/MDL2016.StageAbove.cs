using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), {|MDL2016:ReLU|}]
    public partial Layer Raw { get; }

    [Sigmoid, BCELoss]
    public partial Layer Score { get; }
}

// message: 'ReLU' leaves only values from 0.5 to 1 on a head whose loss, 'BCELoss', asks for values down to 0 and up to 1: remove it
