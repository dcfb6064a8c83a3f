using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }

    [From(nameof(X)), Linear(4), {|MDL2009:Accuracy|}]
    public partial Layer Z { get; }
}

// message: 'Z' has 'Accuracy' and no loss, so nothing says what its target is: move it to 'Y', which has a loss, or add one to the same stage
