using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(0.5), Linear(5)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }
}
// light bulb: Put it in front of the last layer
