using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }

    [From(nameof(X)), Linear(1), {|MDL2009:MAE|}]
    public partial Layer Z { get; }
}

// message: 'Z' has 'MAE' and no loss, so nothing says what its target is: add a loss to the same stage
