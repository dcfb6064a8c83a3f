using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid]
    [{|MDL2003:BCEWithLogitsLoss(Weight = 2)|}]
    public partial Layer Y { get; }
}

// message: 'BCEWithLogitsLoss' takes raw values (it applies its own sigmoid), and 'Y' gives values from 0 to 1: remove the Sigmoid
