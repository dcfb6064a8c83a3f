using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(16), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, {|MDL0018:CrossEntropyLoss|}, Accuracy, Accuracy(Top = 2)]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' is said twice of 'Kind': keep one
