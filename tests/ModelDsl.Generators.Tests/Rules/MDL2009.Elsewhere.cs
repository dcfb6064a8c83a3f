using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(64), ReLU, {|MDL2009:Accuracy|}]
    public partial Layer Hidden { get; }

    [Linear(7), CrossEntropyLoss]
    public partial Layer Fault { get; }
}

// message: 'Hidden' has 'Accuracy' and no loss, so nothing says what its target is: move it to 'Fault', which has a loss, or add one to the same stage
