using ModelDsl;

[Block]
public partial class Trunk
{
    [Input]
    public partial Layer X { get; }

    [Linear(8), ReLU]
    public partial Layer Early { get; }

    [Linear(8)]
    public partial Layer Late { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Trunk>, Frozen(nameof(Trunk.Early)), Frozen({|MDL0018:nameof(Trunk.Early)|}, UntilEpoch = 3)]
    public partial Layer Body { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Frozen' is said twice of 'Early': keep one
