using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax, {|MDL2015:BCELoss|}]
    public partial Layer Y { get; }
}

// message: 'BCELoss' takes values from 0 to 1, and 'Y' gives log-probabilities: put [Softmax] in place of [LogSoftmax]
