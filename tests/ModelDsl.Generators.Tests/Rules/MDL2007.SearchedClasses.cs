using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 8, Default = 4)]
    public partial int Classes { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Classes)), {|MDL2007:CrossEntropyLoss|}]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Y' is (N, Classes) when Classes = 1
