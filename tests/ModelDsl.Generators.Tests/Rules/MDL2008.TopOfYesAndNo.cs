using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), BCEWithLogitsLoss, Accuracy(Top = {|MDL2008:2|})]
    public partial Layer Y { get; }
}

// message: 'Accuracy.Top' needs a target of several classes, and the loss on 'Y' has yes or no: remove Top
