using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Sure { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(5), Softmax(When = nameof(Sure))]
    [{|MDL2003:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes raw values (it applies its own softmax), and 'Kind' gives probabilities when Sure = true: remove the Softmax
