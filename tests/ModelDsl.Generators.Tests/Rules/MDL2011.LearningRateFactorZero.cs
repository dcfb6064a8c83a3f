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

// message: ?
