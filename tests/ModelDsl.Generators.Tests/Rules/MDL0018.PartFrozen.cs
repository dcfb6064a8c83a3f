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

    [Use<Trunk>, Frozen(nameof(Trunk.Wide)), LearningRate(0.1, {|MDL0018:nameof(Trunk.Wide)|})]
    public partial Layer Body { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate' names 'Wide', which is frozen and never learns: keep one of the two, or let it learn later with UntilEpoch
