using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Takes { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(4), LogSoftmax(When = nameof(Takes)), {|MDL2015:NLLLoss|}]
    public partial Layer Kind { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Kind' gives values of any size when Takes = false: let [LogSoftmax] always stand there, or use [CrossEntropyLoss] without it
