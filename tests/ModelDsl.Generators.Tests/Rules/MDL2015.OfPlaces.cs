using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 12)]
    public partial Layer X { get; }

    [LSTM(64), Linear(3), LogSoftmax, {|MDL2015:NLLLoss|}]
    public partial Layer Kind { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Kind' gives log-probabilities along axis 2: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of the loss
