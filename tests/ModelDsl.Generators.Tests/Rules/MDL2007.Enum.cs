using ModelDsl;

public enum Answer { No, Yes }

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), {|MDL2007:CrossEntropyLoss<Answer>|}, Accuracy]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss<Answer>' takes one value per class, (N, classes) with at least two classes, and 'Y' is (N, 1): for two classes use [Linear(2)], or [BCEWithLogitsLoss]
