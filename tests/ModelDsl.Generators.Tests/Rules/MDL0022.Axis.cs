using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, Linear(3), LogSoftmax({|MDL0022:1|}), NLLLoss]
    public partial Layer Kind { get; }
}

// message: 'LogSoftmax' takes its options by name: write LogSoftmax(Axis = 1)
