using ModelDsl;

[Block]
public partial class Dense
{
    [Argument]
    public partial int Features { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Features)), ReLU]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Use<Dense>(64), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'ReLU'
