using ModelDsl;

[Model, AdamW, EarlyStopping(Patience = 3), {|MDL0018:EarlyStopping(Patience = 5)|}]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(16), ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, Accuracy, Accuracy(Top = 2)]
    public partial Layer Kind { get; }
}

// message: 'EarlyStopping' is said twice of 'Net': keep one
