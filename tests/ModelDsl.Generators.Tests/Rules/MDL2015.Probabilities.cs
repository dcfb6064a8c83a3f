using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax, {|MDL2015:NLLLoss|}]
    public partial Layer Y { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Y' gives probabilities: put [LogSoftmax] in place of [Softmax]
