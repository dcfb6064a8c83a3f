using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Linear(4), ReLU]
    public partial Layer {|MDL0012:Hidden|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [From(nameof(Hidden)), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Hidden' is the first stage and reads nothing: 'X' stands below it; move that above
