using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), LearningRate({|MDL2011:0|})]
    public partial Layer Z { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate.factor' must be greater than 0 (for a stage that does not learn write [Frozen]), and is 0
