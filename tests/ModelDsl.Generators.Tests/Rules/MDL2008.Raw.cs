using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), BCEWithLogitsLoss, {|MDL2008:MAE|}]
    public partial Layer Score { get; }
}

// message: 'MAE' needs a target of numbers, and the loss on 'Score' has yes or no: remove it, or use a metric of classes, such as Accuracy
