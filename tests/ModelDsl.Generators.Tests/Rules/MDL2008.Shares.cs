using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer Row { get; }

    [Linear(3), Softmax, MSELoss, {|MDL2008:Accuracy|}]
    public partial Layer Kind { get; }
}

// message: 'Accuracy' needs a target of classes, and the loss on 'Kind' has numbers: for one class of several write [CrossEntropyLoss] on the scores, without the Softmax; for numbers remove it, or use a metric of numbers, such as MAE
