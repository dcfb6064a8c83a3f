using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), {|MDL2015:NLLLoss|}, Accuracy]
    public partial Layer Y { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Y' gives values of any size: put [LogSoftmax] in front of it, or use [CrossEntropyLoss]
