using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Squash { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid(When = nameof(Squash))]
    public partial Layer Score { get; }

    [Identity, {|MDL2003:BCEWithLogitsLoss|}, Accuracy]
    public partial Layer IsFraud { get; }
}

// message: 'BCEWithLogitsLoss' takes raw values (it applies its own sigmoid), and 'IsFraud' gives values from 0 to 1 when Squash = true: remove the Sigmoid of 'Score'
