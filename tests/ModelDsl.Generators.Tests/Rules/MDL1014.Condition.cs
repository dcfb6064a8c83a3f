using ModelDsl;

[Model, Budget(Params = {|MDL1014:1000|})]
public partial class Net
{
    [Range(0, 20)]
    public partial int Depth { get; }

    [Choice]
    public partial bool Deep { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, Repeat = nameof(Depth), When = nameof(Deep)), Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Budget.Params' is 1,000, and 'Net' has 1,026 parameters when Deep = true, Depth = 14: narrow the values, make the model smaller, or raise the limit
