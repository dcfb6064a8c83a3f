using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [Conv2d(1, 1)]
    [L1Loss(Weight = 0.5)]
    public partial Layer Depth { get; }

    [Dropout2d(0.1), Conv2d(6, 1)]
    [CrossEntropyLoss]
    public partial Layer {|MDL2024:Parts|} { get; }
}

// message: 'Parts' reads what 'Depth' predicts, (N, 1, 32, 32), since it stands below it: write [From(nameof(Features))] if it is to read what 'Depth' reads, or [From(nameof(Depth))] if this is meant
