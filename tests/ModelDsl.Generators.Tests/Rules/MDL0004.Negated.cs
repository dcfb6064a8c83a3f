using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Deep { get; }

    [Input(4)]
    public partial Layer X { get; }

    [Linear(8), ReLU, When({|MDL0004:"!Deep"|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has no number named '!Deep': a condition is the name of a flag: declare bool NotDeep => !Deep; and name that
