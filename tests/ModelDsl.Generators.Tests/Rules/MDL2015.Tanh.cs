using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Tanh, {|MDL2015:BCELoss|}]
    public partial Layer Y { get; }
}

// message: 'BCELoss' takes values from 0 to 1, and 'Y' gives values from -1 to 1: put [Sigmoid] in place of [Tanh], or use [BCEWithLogitsLoss] without it
