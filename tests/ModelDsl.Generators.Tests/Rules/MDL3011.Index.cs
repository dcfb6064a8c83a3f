using ModelDsl;

[Block]
public partial class Dropped
{
    [Argument]
    public partial double Rate { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(nameof(Rate))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    private double {|MDL3011:Rate|}(int i) => 0.2 * (i / Depth);

    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Use<Dropped>(nameof(Rate), Repeat = nameof(Depth)), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Rate' divides whole numbers, i / Depth, which is always 0: write (double)i / Depth
