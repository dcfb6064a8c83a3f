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
    [Input(20)]
    public partial Layer X { get; }

    [Use<Dense>(32, Repeat = 3), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
