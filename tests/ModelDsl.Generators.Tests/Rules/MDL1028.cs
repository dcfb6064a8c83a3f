using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer A { get; }

    [Linear(64), Dropout(0.1)]
    public partial Layer B { get; }

    [{|MDL1028:Linear(3)|}]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'B' gives, with no activation between, and two linear maps are one: put an activation, for example [ReLU], between them
