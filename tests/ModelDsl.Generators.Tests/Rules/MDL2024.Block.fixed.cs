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

    [From(nameof(Car)), Use<Dense>(16), Linear(1), MSELoss(Weight = 1)]
    public partial Layer Price { get; }
}
// light bulb: Read 'Car', as 'Make' does
