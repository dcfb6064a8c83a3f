using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Accuracy(Top = {|MDL2011:-1|})]
    public partial Layer Y { get; }
}

// message: 'Accuracy.Top' must be at least 1, and is -1
