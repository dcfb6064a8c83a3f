using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), Call(nameof(Rows)), LogSoftmax, {|MDL2015:NLLLoss|}]
    public partial Layer Y { get; }

    [return: Shape(4, 4)]
    private static TorchSharp.torch.Tensor Rows(TorchSharp.torch.Tensor x) => x.reshape(-1, 4, 4);
}

// message: 'NLLLoss' takes log-probabilities along axis 1, and 'Y' gives log-probabilities along axis 2: write [LogSoftmax(Axis = 1)]
