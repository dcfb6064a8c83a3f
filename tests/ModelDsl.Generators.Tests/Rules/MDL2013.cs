using ModelDsl;

[Model, {|MDL2013:AdamW|}]
public partial class Net
{
    [Range(0, 2)]
    public partial int Depth { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, Repeat = nameof(Depth)), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Net' has nothing that 'AdamW' could train when Depth = 0: the stages that lead to a loss have no weights, or are frozen
