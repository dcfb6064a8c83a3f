using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), {|MDL2009:Accuracy|}]
    public partial Layer Y { get; }
}

// message: 'Y' has 'Accuracy' and no loss, so nothing says what its target is: add a loss to the same stage
