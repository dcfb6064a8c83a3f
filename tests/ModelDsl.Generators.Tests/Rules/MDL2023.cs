using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(5), {|MDL2023:Dropout(0.5)|}]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}

// message: 'Dropout' sets to zero, in training, what 'Kind' predicts, and the loss judges these zeros: put it in front of the last layer
