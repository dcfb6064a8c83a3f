using ModelDsl;

[Model, AdamW, {|MDL2011:Budget|}]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Budget' must be given a limit, for example Params = 1e6, and is given none
