using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid, {|MDL2007:CrossEntropyLoss|}]
    public partial Layer Ill { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Ill' is (N, 1): for yes or no use [BCELoss]
