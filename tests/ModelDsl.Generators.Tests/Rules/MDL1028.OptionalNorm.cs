using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Normed { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), BatchNorm(When = nameof(Normed)), {|MDL1028:Linear(64)|}, ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'Y' gives, with no activation between, and two linear maps are one: put an activation, for example [ReLU], between them
