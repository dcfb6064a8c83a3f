using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(5, 3, Padding = 1), LogSoftmax, {|MDL2015:NLLLoss|}]
    public partial Layer Y { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Y' gives log-probabilities along axis 3: write [LogSoftmax(Axis = 1)]
