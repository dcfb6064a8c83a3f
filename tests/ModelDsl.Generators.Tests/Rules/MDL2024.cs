using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Features { get; }

    [Linear(5)]
    [CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }

    [Linear(1)]
    [MSELoss(Weight = 0.1)]
    public partial Layer {|MDL2024:Price|} { get; }
}

// message: 'Price' reads what 'Kind' predicts, (N, 5), since it stands below it: write [From(nameof(Features))] if it is to read what 'Kind' reads, or [From(nameof(Kind))] if this is meant
