using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss(Soft = true), {|MDL2008:MAE|}]
    public partial Layer Kind { get; }
}
// message: 'MAE' needs a target of numbers, and the loss on 'Kind' has distributions over classes: remove it, or use a metric of classes, such as Accuracy
