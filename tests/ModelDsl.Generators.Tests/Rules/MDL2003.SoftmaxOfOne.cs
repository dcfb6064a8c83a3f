using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Softmax, {|MDL2003:BCEWithLogitsLoss|}]
    public partial Layer Y { get; }
}

// message: 'BCEWithLogitsLoss' takes raw values (it applies its own sigmoid), and 'Y' gives probabilities: remove the Softmax
