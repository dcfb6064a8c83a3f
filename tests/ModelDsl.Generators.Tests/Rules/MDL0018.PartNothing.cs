using ModelDsl;

[Block]
public partial class Trunk
{
    [Input]
    public partial Layer X { get; }

    [Linear(8)]
    public partial Layer Wide { get; }

    [ReLU]
    public partial Layer Bent { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Trunk>, Frozen({|MDL0018:nameof(Trunk.Bent)|})]
    public partial Layer Body { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Frozen' names 'Bent' of 'Trunk', which has nothing that learns: name a stage with weights
