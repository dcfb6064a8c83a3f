using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Sigmoid, {|MDL2015:KLDivLoss|}]
    public partial Layer Y { get; }
}

// message: 'KLDivLoss' takes log-probabilities, and 'Y' gives values from 0 to 1: put [LogSoftmax] in place of the word that gives them
