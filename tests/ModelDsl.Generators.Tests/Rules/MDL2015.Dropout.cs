using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(1), Sigmoid, Dropout(0.2)]
    [{|MDL2015:BCELoss|}]
    public partial Layer Y { get; }
}

// message: 'BCELoss' takes values from 0 to 1, and 'Y' gives values from 0 to 1.25: remove the [Dropout], which scales what is left
