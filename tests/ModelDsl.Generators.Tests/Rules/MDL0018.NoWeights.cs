using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16)]
    public partial Layer Hidden { get; }

    [ReLU, {|MDL0018:L2(1e-4)|}]
    public partial Layer Active { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'L2' stands on 'Active', which has nothing that learns: put it on a stage with weights, or remove it
