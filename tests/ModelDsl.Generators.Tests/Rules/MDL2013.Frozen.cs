using ModelDsl;

[Model, {|MDL2013:AdamW|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Frozen, MSELoss]
    public partial Layer Y { get; }
}

// message: 'Net' has nothing that 'AdamW' could train: the stages that lead to a loss have no weights, or are frozen
