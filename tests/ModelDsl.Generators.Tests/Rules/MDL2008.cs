using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss, {|MDL2008:R2|}]
    public partial Layer Y { get; }
}

// message: 'R2' needs a target of numbers, and the loss on 'Y' has class indices: remove it, or use a metric of classes, such as Accuracy
