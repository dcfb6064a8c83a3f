using ModelDsl;

[Block]
public partial class Dense
{
    [Argument]
    public partial int Units { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Units)), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(30)]
    public partial Layer Car { get; }

    [Linear(5), CrossEntropyLoss(Weight = 0.5)]
    public partial Layer Make { get; }

    [Use<Dense>(16), Linear(1), MSELoss(Weight = 1)]
    public partial Layer {|MDL2024:Price|} { get; }
}

// message: 'Price' reads what 'Make' predicts, (N, 5), since it stands below it: write [From(nameof(Car))] if it is to read what 'Make' reads, or [From(nameof(Make))] if this is meant
