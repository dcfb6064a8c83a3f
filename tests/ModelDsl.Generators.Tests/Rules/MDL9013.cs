using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    [Input(20)]
    public partial Layer X { get; }

    [{|MDL9013:Linear(64, Repeat = nameof(Depth))|}, ReLU]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' is repeated with no activation between, and linear maps behind each other are one: put it and its activation into a [Block], and repeat the [Use] of that
