using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), Identity]
    public partial Layer Hidden { get; }

    [{|MDL1028:Linear(3)|}, CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'Hidden' gives, with no activation between, and two linear maps are one: put an activation, for example [ReLU], between them
