using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 5)]
    public partial Layer Row { get; }

    [GRU(16), Select(1, -1), {|MDL1003:GRU(8)|}, Select(1, -1), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'GRU' takes (N, length, features), and here stands (N, 16): 'Select' has taken that axis away: remove it, or put it behind
