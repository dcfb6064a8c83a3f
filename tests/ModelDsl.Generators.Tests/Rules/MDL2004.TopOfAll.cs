using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy(Top = {|MDL2004:5|})]
    public partial Layer Y { get; }
}

// message: 'Accuracy' looks at the best 5 classes, and 'Y' gives 5: take fewer
