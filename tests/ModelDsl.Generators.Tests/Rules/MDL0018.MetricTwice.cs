using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(16), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, Accuracy, Accuracy(Top = 2), {|MDL0018:Accuracy|}]
    public partial Layer Kind { get; }
}

// message: 'Accuracy' is said twice of 'Kind': keep one
