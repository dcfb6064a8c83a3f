using ModelDsl;

[Block]
public partial class Backbone
{
    [Input]
    public partial Layer X { get; }

    [Linear(8), ReLU]
    private partial Layer Hidden { get; }

    [Linear(8)]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Backbone>, Frozen({|MDL0032:"Hidden"|})]
    public partial Layer Features { get; }

    [Linear(2), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Frozen' names 'Hidden' of 'Backbone', which is private; only a stage that is seen from outside can be named: make it public
