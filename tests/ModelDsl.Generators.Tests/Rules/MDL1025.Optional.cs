using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Deep { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), LayerNorm(When = nameof(Deep)), {|MDL1025:ReLU(When = nameof(Deep))|}, ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ReLU' stands in front of another 'ReLU' that is always there, beside which it changes nothing: remove one of the two
