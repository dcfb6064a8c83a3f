using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32)]
    public partial Layer Hidden { get; }

    public partial Layer {|MDL0021:Activated|} { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Activated' has no words, so it gives what 'Hidden' gives: say what it does, for example [ReLU], or write [Identity] if that is meant
