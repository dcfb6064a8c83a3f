using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(8, 3), ReLU, {|MDL2015:Linear(10)|}, LogSoftmax, NLLLoss]
    public partial Layer Digit { get; }
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Digit' gives log-probabilities along axis 3: an axis of (N, 8, 26, 10); 'Linear' maps only the columns of an image: put [Flatten] in front of it
