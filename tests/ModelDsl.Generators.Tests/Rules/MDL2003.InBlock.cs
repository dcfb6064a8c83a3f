using ModelDsl;

[Block]
public partial class Head
{
    [Argument]
    public partial bool Shares { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(3), Softmax(When = nameof(Shares))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Shares { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Use<Head>(nameof(Shares)), {|MDL2003:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes raw values (it applies its own softmax), and 'Kind' gives probabilities when Shares = true: remove the Softmax of the block 'Head'
