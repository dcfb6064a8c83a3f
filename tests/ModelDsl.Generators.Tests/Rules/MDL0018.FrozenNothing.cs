using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [ReLU, {|MDL0018:Frozen|}]
    public partial Layer Bent { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Frozen' stands on 'Bent', which has nothing that learns: put it on a stage with weights, or remove it
