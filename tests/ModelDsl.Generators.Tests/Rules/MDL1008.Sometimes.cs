using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Shares { get; }

    [Choice]
    public partial bool IsDeep { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(16, When = nameof(IsDeep)), ReLU(When = nameof(IsDeep)), Linear(3), Softmax(When = nameof(Shares)), {|MDL1008:LogSoftmax|}, NLLLoss]
    public partial Layer Kind { get; }
}

// message: 'LogSoftmax' is applied to values that sum to one already, which flattens them when Shares = true: remove the Softmax in front of it
