using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Squash { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid(When = nameof(Squash)), {|MDL2015:BCELoss|}]
    public partial Layer Score { get; }
}

// message: 'BCELoss' takes values from 0 to 1, and 'Score' gives values of any size when Squash = false: let [Sigmoid] always stand there, or use [BCEWithLogitsLoss] without it
