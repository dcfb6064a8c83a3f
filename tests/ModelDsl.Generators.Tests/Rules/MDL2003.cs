using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax, {|MDL2003:CrossEntropyLoss|}]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes raw values (it applies its own softmax), and 'Y' gives probabilities: remove the Softmax
