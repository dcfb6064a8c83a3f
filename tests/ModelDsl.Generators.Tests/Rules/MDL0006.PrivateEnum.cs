using ModelDsl;

[Model, AdamW]
public partial class Net
{
    private enum Side { Left, Right }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), CrossEntropyLoss<{|MDL0006:Side|}>]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss<Side>' takes an enum that generated types can show, not 'Side', which is not seen wherever 'Net' is: make it as public as the class
