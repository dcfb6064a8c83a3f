using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(16), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, Accuracy, Accuracy(Top = 2)]
    public partial Layer Kind { get; }
}
// light bulb: Remove 'CrossEntropyLoss'
