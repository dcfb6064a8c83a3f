using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, L2({|MDL2011:0|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'L2.factor' must be greater than 0, and is 0
