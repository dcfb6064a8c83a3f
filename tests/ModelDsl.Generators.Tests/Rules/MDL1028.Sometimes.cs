using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Drops { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), Dropout(0.5, When = nameof(Drops)), {|MDL1028:Linear(3)|}, CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'Y' gives, with no activation between, and two linear maps are one: put an activation, for example [ReLU], between them
