using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax, {|MDL2015:BCELoss|}]
    public partial Layer Y { get; }
}

// message: 'BCELoss' takes values from 0 to 1, and 'Y' gives log-probabilities: for one class of several use [NLLLoss], for several at once put [Sigmoid] in place of [LogSoftmax]
